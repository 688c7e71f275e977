import * as fs from "fs";
import * as path from "path";
import { commands, ExtensionContext, window, workspace } from "vscode";
import { LanguageClient, LanguageClientOptions, ServerOptions } from "vscode-languageclient/node";

/** Enough for a folder of scripts, and little beside what an editor itself takes. */
const flags = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms16m", "-Xmx512m"];

let client: LanguageClient | undefined;

function setting(name: string): string {
  return workspace.getConfiguration("stapwright").get<string>(name, "");
}

function java(): string {
  const named = setting("java");
  const home = process.env.JAVA_HOME;
  return named || (home ? path.join(home, "bin", "java") : "java");
}

/** What the server reads; a text that is not set is left out. */
function settings(): Record<string, unknown> {
  const all = workspace.getConfiguration("stapwright");
  const sent: Record<string, unknown> = {
    guru: all.get("guru", false),
    include: all.get("include", []),
    arguments: all.get("arguments", []),
    markers: all.get("markers", ""),
    python: all.get("python", ""),
    tapset: all.get("tapset", ""),
  };
  if (setting("stap")) {
    sent.stap = setting("stap");
  }
  return sent;
}

async function start(context: ExtensionContext): Promise<void> {
  const jar = setting("jar") || context.asAbsolutePath("stapwright.jar");
  if (!fs.existsSync(jar)) {
    void window.showErrorMessage(
      `There is no ${jar}: set "stapwright.jar" to the path of stapwright.jar.`,
    );
    return;
  }
  const server: ServerOptions = {
    command: java(),
    args: [...flags, "-jar", jar, "language-server"],
  };
  const options: LanguageClientOptions = {
    documentSelector: [
      { language: "systemtap" },
      { pattern: "**/*.probetest.yaml" },
    ],
    initializationOptions: settings(),
    synchronize: {
      fileEvents: workspace.createFileSystemWatcher("**/*.{stp,stpm,probetest.yaml,jsonl,lock}"),
    },
  };
  client = new LanguageClient("stapwright", "Stapwright", server, options);
  await client.start();
}

export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand("stapwright.restart", async () => {
      await client?.stop();
      await start(context);
    }),
    workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration("stapwright.jar") || event.affectsConfiguration("stapwright.java")) {
        await commands.executeCommand("stapwright.restart");
      } else if (event.affectsConfiguration("stapwright")) {
        await client?.sendNotification("workspace/didChangeConfiguration", {
          settings: { stapwright: settings() },
        });
      }
    }),
  );
  await start(context);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
