package io.github.stapwright.report.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * JSON that can stand in a page's script: nothing in it ends the script or begins a comment, and a
 * number that JavaScript cannot hold is a string.
 */
final class PageJson extends JsonGeneratorDelegate {
  private static final long GREATEST = (1L << 53) - 1;

  private PageJson(JsonGenerator json) {
    super(json, false);
  }

  static PageJson to(Writer out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setCharacterEscapes(new WithoutMarkup());
    return new PageJson(json);
  }

  @Override
  public void writeNumber(long value) throws IOException {
    if (value > GREATEST || value < -GREATEST) {
      delegate.writeString(Long.toString(value));
    } else {
      delegate.writeNumber(value);
    }
  }

  /** What begins markup is written by its number. */
  private static final class WithoutMarkup extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

    WithoutMarkup() {
      ascii['<'] = CharacterEscapes.ESCAPE_STANDARD;
      ascii['>'] = CharacterEscapes.ESCAPE_STANDARD;
      ascii['&'] = CharacterEscapes.ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return null;
    }
  }
}
