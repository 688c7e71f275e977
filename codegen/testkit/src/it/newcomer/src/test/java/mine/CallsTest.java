package mine;

import static io.github.stapwright.testkit.ProbeAssertions.assertThat;
import static io.github.stapwright.testkit.PythonEvents.*;

import io.github.stapwright.testkit.ProbeDriver;
import io.github.stapwright.testkit.ProbeTest;
import org.junit.jupiter.api.Test;

@ProbeTest(Calls.class)
class CallsTest {
  @Test
  void printsTheCallsInOneFile(ProbeDriver driver) {
    driver.on(functionEntry("test.py", "one", 6), functionEntry("json/decoder.py", "decode", 332));
    assertThat(driver).prints("one:6\n");
  }
}
