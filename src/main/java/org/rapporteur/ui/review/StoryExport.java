package org.rapporteur.ui.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.StoryComparison.Pair;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.StorySheet;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.FileDialog;
import org.rapporteur.word.ComparisonDocument;
import org.rapporteur.word.DossierDocument;
import org.rapporteur.word.Edition;

/// The export of a story, or of two sides of it, as it is shown: with what it is narrowed to, for an
/// audience.
public final class StoryExport {
    /// So much of what the story is of goes into the file's name.
    private static final int LONGEST_NAME = 40;

    private final Background background;
    private final FileDialog dialog;
    private final Texts texts;
    private final ObjectProperty<Confidentiality> audience = new SimpleObjectProperty<>(Confidentiality.SHAREABLE);
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");

    public StoryExport(Background background, FileDialog dialog, Texts texts) {
        this.background = background;
        this.dialog = dialog;
        this.texts = texts;
    }

    /// Whom it is for.
    ObjectProperty<Confidentiality> audience() {
        return audience;
    }

    /// What came of the last export, or empty.
    ReadOnlyStringProperty result() {
        return result.getReadOnlyProperty();
    }

    /// Asks for a file and writes what is shown into it.
    ///
    /// @param language of a Word document, or null for a workbook
    void export(StoryModel model, @Nullable Locale language) {
        if (model.comparing().get()) {
            var comparison = model.comparison().get();
            model.compared().ifPresent(story -> {
                if (comparison != null) {
                    var pair = new Pair(
                            comparison.earlier().period(), comparison.later().period());
                    export("comparison-", story, pair, language, model.today());
                }
            });
        } else {
            var story = model.shown().get();
            if (story != null) {
                export("dossier-", story, null, language, model.today());
            }
        }
    }

    private void export(String prefix, Story story, @Nullable Pair pair, @Nullable Locale language, LocalDate today) {
        var reader = audience.get();
        dialog.save(
                        prefix + name(story) + (language == null ? ".xlsx" : ".docx"),
                        texts.get(language == null ? "coverage.workbook" : "minutes.word_file"))
                .ifPresent(target -> background.work(
                        () -> language == null
                                ? sheet(story, pair, reader, target)
                                : document(story, pair, new Edition(language, reader), today, target),
                        left -> result.set(texts.get("story.written", target, left)),
                        () -> {}));
    }

    private static int sheet(Story story, @Nullable Pair pair, Confidentiality reader, Path target) {
        var sheet = new StorySheet(story, reader);
        return pair == null ? sheet.write(target) : sheet.writeCompared(pair, target);
    }

    private static int document(Story story, @Nullable Pair pair, Edition edition, LocalDate today, Path target) {
        var written = pair == null
                ? new DossierDocument(story, today, edition).write(target)
                : new ComparisonDocument(story, pair, today, edition).write(target);
        return written.leftOut();
    }

    private static String name(Story story) {
        var whole =
                Folding.fold(story.label()).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return whole.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
