package io.github.stapwright.maven;

import io.github.stapwright.markers.doctor.DoctorReport;
import io.github.stapwright.markers.doctor.StapDoctor;
import io.github.stapwright.markers.doctor.TargetDoctor;
import io.github.stapwright.markers.elf.ElfFormatException;
import io.github.stapwright.markers.target.TargetException;
import io.github.stapwright.markers.target.TargetResolver;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Says whether a program, a process or this SystemTap can be used, and what to do. */
@Mojo(name = "doctor", requiresProject = false, threadSafe = true)
public final class DoctorMojo extends AbstractMojo {

  /** A program or library, a process id, or {@code stap} for the SystemTap of this machine. */
  @Parameter(property = "stapwright.subject", defaultValue = "python3", required = true)
  private String subject;

  /** Examines. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    try {
      DoctorReport report =
          subject.equals("stap")
              ? StapDoctor.examine()
              : TargetDoctor.examine(TargetResolver.resolve(subject), false, false);
      report.text().lines().forEach(getLog()::info);
      if (!report.usable()) {
        throw new MojoFailureException(subject + " cannot be traced as it is");
      }
    } catch (ElfFormatException | TargetException refused) {
      throw new MojoFailureException(refused.getMessage());
    } catch (IOException failure) {
      throw new MojoExecutionException(
          failure.getClass().getSimpleName() + ": " + failure.getMessage(), failure);
    }
  }
}
