package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Neovim with the settings of its page: it shows a problem, completes, renames and formats. */
class NeovimIT {
  private static final Pattern SETTINGS = Pattern.compile("(?s)```lua\n(.*?)```");

  private static final String SCRIPT =
      """
      global calls
      probe begin {
          calls = strlne("a")
        println( calls )
      }
      """;

  /** What a person does, and what is there afterwards; `vim.wait` gives the server its time. */
  private static final String STEPS =
      """
      local function say(what, value) io.stdout:write(what .. "=" .. vim.json.encode(value) .. "\\n") end
      local ok = vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 20)
      say("shown", ok)
      local first = vim.diagnostic.get(0)[1]
      say("line", first and first.lnum)
      say("message", first and first.message)
      vim.api.nvim_win_set_cursor(0, { 3, 16 })
      local answers = vim.lsp.buf_request_sync(0, "textDocument/completion", vim.lsp.util.make_position_params(0, "utf-16"), 10000)
      local labels = {}
      for _, answer in pairs(answers) do
        for _, item in ipairs(answer.result.items or answer.result) do labels[#labels + 1] = item.label end
      end
      say("completed", labels)
      vim.api.nvim_buf_set_text(0, 2, 12, 2, 18, { "strlen" })
      say("mended", vim.wait(30000, function() return #vim.diagnostic.get(0) == 0 end, 20))
      vim.api.nvim_win_set_cursor(0, { 1, 8 })
      vim.lsp.buf.rename("length")
      say("renamed", vim.wait(30000, function() return vim.api.nvim_buf_get_lines(0, 3, 4, true)[1]:find("length") ~= nil end, 20))
      if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = 10000 }) else vim.lsp.buf.formatting_sync(nil, 10000) end
      say("text", vim.api.nvim_buf_get_lines(0, 0, -1, true))
      vim.cmd("qall!")
      """;

  @TempDir private Path folder;

  @Test
  void showsAProblemCompletesRenamesAndFormats() throws Exception {
    Tools.require("nvim");
    Path settings = folder.resolve("init.lua");
    Matcher block = SETTINGS.matcher(Files.readString(Path.of("../editor/NEOVIM.md")));
    assertThat(block.find()).isTrue();
    Files.writeString(settings, block.group(1));
    Path steps = Files.writeString(folder.resolve("steps.lua"), STEPS);
    Path script = Files.writeString(folder.resolve("a.stp"), SCRIPT);
    String said =
        run(
            List.of(
                "nvim",
                "--headless",
                "--clean",
                "-n",
                "-u",
                settings.toString(),
                "-c",
                "luafile " + steps,
                script.toString()));
    assertThat(said)
        .contains("shown=true")
        .contains("line=2")
        .contains("there is no function `strlne`")
        .contains("\"strlen\"")
        .contains("mended=true")
        .contains("renamed=true")
        .contains(
            "text=[\"global length\",\"\",\"probe begin {\",\"  length = strlen(\\\"a\\\")\","
                + "\"  println(length)\",\"}\"]");
  }

  /** With a `stapwright` on the path, as the distribution has one. */
  private String run(List<String> command) throws IOException, InterruptedException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path launcher = bin.resolve("stapwright");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec "
            + java
            + " "
            + String.join(" ", EditorClient.FLAGS)
            + " -jar "
            + Packaged.JAR
            + " \"$@\"\n");
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path out = folder.resolve("out");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("XDG_STATE_HOME", folder.toString());
    Process process = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("Neovim does not end: " + Files.readString(out));
    }
    return Files.readString(out);
  }
}
