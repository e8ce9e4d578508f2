package org.rapporteur.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.Sample;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.Failures;
import org.rapporteur.ui.FileDialog;
import org.rapporteur.word.LibreOffice;

/// Documents leave as PDFs, on paper and in archives; a small program stands in LibreOffice's place.
@DisabledOnOs(OS.WINDOWS)
class LeavingModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-12T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Failures failures = new Failures(texts);
    private final Background background = Background.inline(failures);
    private final FileDialog dialog = (suggested, description) -> Optional.of(folder.resolve(suggested));
    private Store store;
    private DocumentsModel documents;

    @BeforeEach
    void open() {
        store = Store.create(folder.resolve("store"), new char[0], CLOCK);
        Sample.load(store);
        documents = new DocumentsModel(store, background, texts, CLOCK);
        var mission = store.records().all(Mission.class).getFirst().id();
        documents.load(new Destination.OfDocuments(mission, DocumentKind.MINUTES, null));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private LeavingModel model(Map<String, String> environment) {
        var model = new LeavingModel(documents, new Stationery(), background, dialog, texts, environment);
        model.load();
        return model;
    }

    /// @param commands what the program in LibreOffice's place does
    private LeavingModel with(String commands) throws IOException {
        var program = Files.writeString(folder.resolve("office.sh"), "#!/bin/sh\n" + commands + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return model(Map.of(LibreOffice.VARIABLE, program.toString()));
    }

    private String failure() {
        var failure = failures.current().get();
        return failure == null ? "" : failure.sentence();
    }

    @Test
    void aPdfIsMadeWhereLibreOfficeIs() throws IOException {
        var model = with("printf '%%PDF-1.6\\nnew\\n%%%%EOF\\n' > document.pdf");
        documents.ending().set(".pdf");
        assertThat(model.trouble().get()).isEmpty();
        model.export("PDF");
        assertThat(failure()).isEmpty();
        assertThat(folder.resolve("minutes-2017-04-11.pdf")).content().startsWith("%PDF");
        assertThat(model.result().get()).isNotNull();
    }

    @Test
    void whereThereIsNoLibreOfficeAPdfIsNotPromised() {
        var model = model(Map.of(LibreOffice.VARIABLE, "/nowhere/soffice"));
        assertThat(model.office().get()).isNull();
        documents.ending().set(".pdf");
        assertThat(model.trouble().get()).contains("needs LibreOffice");
        model.export("PDF");
        assertThat(folder.resolve("minutes-2017-04-11.pdf")).doesNotExist();
        documents.ending().set(".docx");
        assertThat(model.trouble().get()).isEmpty();
    }

    @Test
    void whatTakesLongCanBeStoppedAndLeavesNothing() throws IOException {
        var model = with("sleep 300");
        documents.ending().set(".pdf");
        model.writing().subscribe(writing -> {
            if (writing) {
                model.stop();
            }
        });
        model.export("PDF");
        assertThat(failure()).contains("was stopped");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("store", "office.sh");
        assertThat(model.writing().get()).isFalse();
    }

    @Test
    void anArchiveCanBeStoppedAndLeavesTheOldOne() throws IOException {
        var model = model(Map.of());
        documents.kind().set(DocumentKind.ARCHIVE);
        var old = Files.writeString(folder.resolve("mission-2017-04-11.zip"), "old");
        model.writing().subscribe(writing -> {
            if (writing) {
                model.stop();
            }
        });
        model.export("zip");
        assertThat(failure()).contains("was stopped");
        assertThat(old).hasContent("old");
    }

    @Test
    void aDocumentIsHandedToThePrinterThatWasChosen() throws IOException {
        var told = folder.resolve("told");
        var model = with("echo \"$*\" > " + told);
        // a PDF is chosen: what is handed over is the Word document all the same
        documents.ending().set(".pdf");
        model.print("Office printer, 2nd floor");
        assertThat(failure()).isEmpty();
        assertThat(told).content().contains("--pt Office printer, 2nd floor ./minutes-2017-04-11.docx");
        assertThat(model.result().get())
                .returns(null, LeavingModel.Result::file)
                .returns("Office printer, 2nd floor", LeavingModel.Result::printer);
    }

    @Test
    void printersAreLookedForOnceSomebodyWantsToPrint() {
        var model = model(Map.of());
        assertThat(model.printersKnown().get()).isFalse();
        model.findPrinters();
        assertThat(model.printersKnown().get()).isTrue();
    }

    @Test
    void aPasswordIsTypedTwiceAndIsNoLongerThanWordTakes() {
        var model = model(Map.of());
        model.password().set("secret");
        assertThat(model.trouble().get()).contains("differ");
        model.again().set("secret");
        assertThat(model.trouble().get()).isEmpty();
        model.password().set("s".repeat(256));
        assertThat(model.trouble().get()).contains("255");
        documents.kind().set(DocumentKind.PEOPLE);
        documents.ending().set(".xlsx");
        assertThat(model.trouble().get()).as("a sheet takes none").isEmpty();
        model.leave();
        assertThat(List.of(model.password().get(), model.again().get())).containsOnly("");
    }
}
