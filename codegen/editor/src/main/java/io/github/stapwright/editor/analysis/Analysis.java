package io.github.stapwright.editor.analysis;

import io.github.stapwright.editor.index.ScriptIndex;
import io.github.stapwright.editor.index.ScriptWords;
import io.github.stapwright.editor.settings.Reading;
import io.github.stapwright.editor.text.ByteOffsets;
import io.github.stapwright.editor.text.TextDocument;
import io.github.stapwright.language.read.ReadScript;
import io.github.stapwright.language.read.ScriptReader;
import io.github.stapwright.language.syntax.Source;
import java.util.Objects;
import java.util.Optional;

/** What is known of one state of a text; each part is found out when it is first asked for. */
public final class Analysis {
  private final TextDocument document;
  private final Reading reading;
  private final String name;
  private final Once<ByteOffsets> offsets = new Once<>(this::findOffsets);
  private final Once<ScriptIndex> index = new Once<>(this::findIndex);
  private final Once<InferredTypes> types = new Once<>(this::findTypes);
  private final Once<ReadScript> read = new Once<>(this::findRead);

  /**
   * Of a text that is read as the settings say.
   *
   * @param name the name of the file in messages
   */
  public Analysis(TextDocument document, Reading reading, String name) {
    this.document = Objects.requireNonNull(document, "document");
    this.reading = Objects.requireNonNull(reading, "reading");
    this.name = Objects.requireNonNull(name, "name");
  }

  /** The text. */
  public TextDocument document() {
    return document;
  }

  /** What it is read with. */
  public Reading reading() {
    return reading;
  }

  /** The name of the file in messages. */
  public String name() {
    return name;
  }

  /** The bytes behind the characters. */
  public ByteOffsets offsets() {
    return offsets.get();
  }

  /** Names and declarations, found by tokens. */
  public ScriptIndex index() {
    return index.get();
  }

  /** The types of variables in those declarations whose text is right. */
  public InferredTypes types() {
    return types.get();
  }

  /** The same, if somebody has waited for them already: completion does not. */
  public Optional<InferredTypes> knownTypes() {
    return types.known();
  }

  /** What `stapwright check` finds. */
  public ReadScript read() {
    return read.get();
  }

  /** The bytes under the name of the file. */
  public Source source() {
    return new Source(name, offsets().bytes());
  }

  private ByteOffsets findOffsets() {
    return ByteOffsets.of(document);
  }

  private ScriptIndex findIndex() {
    return ScriptIndex.of(ScriptWords.of(offsets()));
  }

  private InferredTypes findTypes() {
    return InferredTypes.of(source(), reading);
  }

  private ReadScript findRead() {
    return ScriptReader.with(reading.options()).read(source());
  }
}
