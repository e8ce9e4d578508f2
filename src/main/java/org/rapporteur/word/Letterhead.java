package org.rapporteur.word;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.rapporteur.domain.FileTrouble;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;

/// The paper an office writes on: header, logo, footer, styles and page of a Word document or template
/// of theirs, read once, cleaned and kept in memory.
///
/// What it carries over is chosen and not left over: nothing of the file's body (except around a
/// marker `{{content}}`), of its properties, comments, macros, links or authors reaches a document.
public final class Letterhead {
    /// What stands in a paragraph of its own where the document is to be written.
    public static final String MARKER = "{{content}}";

    /// The first bytes of files of an older Word, and of those locked with a password.
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final String name;
    private final byte[] document;
    private final byte[] rest;
    private final List<Mapping> mapping;
    private final Map<Removal, Integer> removals;
    private final boolean hasMarker;

    /// Which style of the letterhead stands for one of ours.
    ///
    /// @param ours the name of our style, as Word shows it
    /// @param theirs the name of the letterhead's style, or empty where ours is added
    public record Mapping(String ours, String theirs, String ourId, String theirId) {
        /// Whether the letterhead has no such style, so that ours is added.
        public boolean isAdded() {
            return theirId.isEmpty();
        }
    }

    /// @param document the cleaned file up to the place of the text, with its section
    /// @param rest the cleaned document behind that place, or nothing
    Letterhead(
            String name,
            byte[] document,
            byte[] rest,
            List<Mapping> mapping,
            Map<Removal, Integer> removals,
            boolean hasMarker) {
        this.name = name;
        this.document = document;
        this.rest = rest;
        this.mapping = List.copyOf(mapping);
        this.removals = new LinkedHashMap<>(removals);
        this.hasMarker = hasMarker;
    }

    /// Reads a letterhead.
    ///
    /// @param file a .docx or .dotx
    /// @throws RuleBroken `letterhead.*` or `file.*` in a sentence for a person: it is no Word file or
    ///     one of an older Word, holds macros, is damaged, too large, or its marker stands where no
    ///     text can be put
    public static Letterhead read(Path file) {
        var ending = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (ending.endsWith(".docm") || ending.endsWith(".dotm")) {
            throw new RuleBroken("letterhead.macros", file);
        }
        try {
            if (Files.isRegularFile(file) && isOld(file)) {
                throw new RuleBroken("letterhead.old_word", file);
            }
            try (var parts = new DocxParts(file, DocxParts.Use.LETTERHEAD)) {
                return new LetterheadReader(parts, file).read();
            }
        } catch (EOFException e) {
            throw new RuleBroken("letterhead.damaged", file);
        } catch (IOException e) {
            throw FileTrouble.of(e, file);
        }
    }

    private static boolean isOld(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(OLD.length), OLD);
        }
    }

    /// The name of its file.
    public String name() {
        return name;
    }

    /// Each of our styles with the letterhead's that stands for it, in the order of our styles.
    public List<Mapping> mapping() {
        return mapping;
    }

    /// What the letterhead's file had and no document takes over, and how often.
    public Map<Removal, Integer> removals() {
        return new LinkedHashMap<>(removals);
    }

    /// What no document takes over from it, in words: "comments (2)".
    public List<String> removed(Texts texts) {
        return removals.entrySet().stream()
                .map(each -> texts.word(each.getKey()) + (each.getValue() > 1 ? " (" + each.getValue() + ")" : ""))
                .toList();
    }

    /// Whether it says by `{{content}}` where the text is to stand.
    public boolean hasMarker() {
        return hasMarker;
    }

    /// The ids of its styles by the ids of ours that they stand for.
    Map<String, String> styles() {
        return mapping.stream()
                .filter(each -> !each.isAdded())
                .collect(Collectors.toMap(Mapping::ourId, Mapping::theirId));
    }

    /// A new document on this paper.
    XWPFDocument open() {
        try {
            return new XWPFDocument(new ByteArrayInputStream(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What stands behind the text, with the last section, or null.
    @Nullable
    CTBody rest() {
        if (rest.length == 0) {
            return null;
        }
        try {
            return DocumentDocument.Factory.parse(new ByteArrayInputStream(rest))
                    .getDocument()
                    .getBody();
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
