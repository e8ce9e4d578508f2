package org.rapporteur.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.domain.FileTrouble;
import org.rapporteur.domain.Paragraph;

/// The text of a Word document that somebody else wrote, as a reader sees it once all tracked changes
/// are accepted: with the numbers that Word counts, without deleted and hidden text, without the
/// marks of footnotes.
///
/// The parts are read as a stream and not through the library that writes documents: it would build a
/// tree of everything, and a hostile file of a few kilobytes can unpack to gigabytes.
public final class DocxText {
    private static final Pattern PAGE_NUMBER = Pattern.compile("[\\d\\s/-]*");

    private DocxText() {}

    /// The paragraphs of a document, those of tables and text boxes among them; what stands in the
    /// heads of its pages comes first, each line once, for there a document has its symbol.
    ///
    /// @throws org.rapporteur.domain.RuleBroken in a sentence for a person, when the file is not
    ///     there, is no Word document, is damaged, or is larger than any document of this kind
    public static List<Paragraph> read(Path file) {
        try (var parts = new DocxParts(file, DocxParts.Use.IMPORT)) {
            var body = parts.related("").get("officeDocument");
            if (body == null) {
                throw parts.notWord();
            }
            var related = parts.related(body);
            var styles = new ReadStyles(parts, related.getOrDefault("styles", ""));
            var numbering = new Numbering(parts, related.getOrDefault("numbering", ""));
            var heads = new LinkedHashSet<Paragraph>();
            for (var each : related.entrySet()) {
                if (each.getKey().startsWith("header")) {
                    var head = new DocxBody(parts, each.getValue(), styles, numbering);
                    head.paragraphs().stream()
                            .filter(line -> !PAGE_NUMBER.matcher(line.text()).matches())
                            .forEach(heads::add);
                }
            }
            var paragraphs = new ArrayList<>(heads);
            var text = new DocxBody(parts, body, styles, numbering);
            if (!text.isDocument()) {
                throw parts.notWord();
            }
            paragraphs.addAll(text.paragraphs());
            return List.copyOf(paragraphs);
        } catch (IOException e) {
            throw FileTrouble.of(e, file);
        }
    }
}
