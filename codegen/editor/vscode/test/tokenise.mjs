// Tokenises scripts with the engine that Visual Studio Code uses: tokenise.mjs [--scopes] FILE...
// Prints each token that the grammar calls an error, and each file at whose end something is still open.
import fs from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const oniguruma = require("vscode-oniguruma");
const textmate = require("vscode-textmate");

const wasm = fs.readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async (scope) => {
    if (scope !== "source.systemtap") {
      return null;
    }
    const file = new URL("../syntaxes/systemtap.tmLanguage.json", import.meta.url);
    return textmate.parseRawGrammar(fs.readFileSync(file, "utf8"), "systemtap.json");
  },
});
const grammar = await registry.loadGrammar("source.systemtap");

const words = process.argv.slice(2);
const scopes = words[0] === "--scopes";
const files = scopes ? words.slice(1) : words;
let tokens = 0;
for (const file of files) {
  let stack = textmate.INITIAL;
  let number = 0;
  for (const line of fs.readFileSync(file, "latin1").split(/\r?\n/)) {
    number++;
    const found = grammar.tokenizeLine(line, stack);
    for (const token of found.tokens) {
      tokens++;
      const text = line.slice(token.startIndex, token.endIndex);
      const last = token.scopes[token.scopes.length - 1];
      if (scopes && text.trim()) {
        console.log(`${number} ${last} ${text}`);
      } else if (!scopes && token.scopes.some((it) => it.startsWith("invalid"))) {
        console.log(`${file}:${number}: error token ${JSON.stringify(text)}`);
      }
    }
    stack = found.ruleStack;
  }
  if (stack.depth > 1) {
    console.log(`${file}: something is open at its end`);
  }
}
if (!scopes) {
  console.log(`${files.length} files, ${tokens} tokens`);
}
