package org.rapporteur.word;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.PeopleList;
import org.rapporteur.domain.Programme;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.SafeFile;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.Subject;

/// All documents of a mission in one zip, with a list of their SHA-256 that `sha256sum -c` reads.
///
/// Documents are made one after the other and written at once, so the archive takes no more memory
/// than its largest. A shareable one has no minutes of meetings with civil society, names none of them
/// in a file's name, and has no briefing; what else a document keeps from its readers is its own rule.
public final class MissionArchive {
    /// The list of the files' SHA-256.
    public static final String SUMS = "SHA256SUMS.txt";

    /// So much of whom a meeting is with goes into a file's name.
    private static final int LONGEST_NAME = 60;

    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm", Locale.ROOT);

    private final Collection<MissionFile> files;
    private final Programme programme;
    private final LocalDate today;

    /// What an archive holds.
    ///
    /// @param documents the names of its Word documents, without ending: `minutes/…`; in several
    ///     languages each with the language's folder
    /// @param meetings how many meetings were held of which it has minutes
    /// @param meetingsLeftOut how many meetings were held of which its audience may not read
    /// @param notesLeftOut how many notes of the other meetings its audience may not see
    public record Holds(List<String> documents, int meetings, int meetingsLeftOut, int notesLeftOut) {
        public Holds {
            documents = List.copyOf(documents);
        }
    }

    /// A document to come.
    private record Entry(String name, Consumer<Edition> document) {}

    /// A document to come in its place in the archive.
    private record Planned(String name, Entry entry, Edition edition) {}

    /// @param files all missions in which something was said, the archive's own among them
    /// @param programme the mission's, with the mission
    /// @param today the day on which a commitment is overdue or not
    public MissionArchive(Collection<MissionFile> files, Programme programme, LocalDate today) {
        this.files = List.copyOf(files);
        this.programme = programme;
        this.today = today;
    }

    /// Writes the archive.
    ///
    /// @param editions one for each language, all for the same audience; a [Protection] protects each
    ///     document in the archive, any other exit counts for nothing
    /// @param target the file to make or to replace
    /// @param progress told before each document
    /// @throws RuleBroken `document.*` when it cannot be written, `export.stopped` when progress is not
    ///     to go on; a file that was there is untouched then
    public Holds write(List<Edition> editions, Path target, Progress progress) {
        var plan = plan(editions, target);
        new SafeFile(target).write(out -> {
            var archive = new Archive(out);
            int done = 0;
            for (var planned : plan) {
                if (!progress.goesOn((double) done / plan.size())) {
                    throw new RuleBroken("export.stopped", target);
                }
                archive.add(planned);
                done++;
            }
            archive.finish();
        });
        return holds(editions, plan);
    }

    /// What the archive would hold.
    ///
    /// @param editions as [#write] takes them
    public Holds holds(List<Edition> editions) {
        return holds(editions, plan(editions, Path.of("")));
    }

    private Holds holds(List<Edition> editions, List<Planned> plan) {
        var audience = editions.getFirst().audience();
        var file = readable(audience);
        int held = file.held().size();
        return new Holds(
                plan.stream().map(Planned::name).toList(),
                held,
                programme.file().held().size() - held,
                notesLeftOut(file, audience));
    }

    /// The documents in their order, with a folder for each language where there are several.
    private List<Planned> plan(List<Edition> editions, Path target) {
        var file = readable(editions.getFirst().audience());
        var plan = new ArrayList<Planned>();
        for (var edition : editions) {
            var folder = editions.size() == 1 ? "" : edition.language().getLanguage() + "/";
            for (var entry : entries(file, edition, target)) {
                plan.add(new Planned(folder + entry.name(), entry, edition));
            }
        }
        return plan;
    }

    private MissionFile readable(Confidentiality audience) {
        var whole = programme.file();
        return audience.allows(Confidentiality.INTERNAL) ? whole : withoutCivilSociety(whole);
    }

    private static MissionFile withoutCivilSociety(MissionFile file) {
        var meetings = file.meetings().stream().filter(file::mayBeNamed).toList();
        return new MissionFile(
                file.mission(), file.register(), meetings, file.agenda(), file.attendance(), file.notes());
    }

    private static int notesLeftOut(MissionFile file, Confidentiality audience) {
        return (int) file.held().stream()
                .flatMap(meeting -> file.notesOf(meeting).stream())
                .filter(note -> !note.isFor(audience))
                .count();
    }

    private List<Entry> entries(MissionFile file, Edition wanted, Path target) {
        var whole = programme.file();
        var names = new Names(file, new Wording(wanted.language()));
        var entries = new ArrayList<Entry>();
        for (var meeting : file.held()) {
            entries.add(new Entry("minutes/" + name(meeting, names), edition -> new MinutesDocument(file, edition)
                    .ofMeeting(meeting, target)));
        }
        entries.add(new Entry("minutes-mission", edition -> new MinutesDocument(file, edition).ofMission(target)));
        entries.add(new Entry("programme", edition -> new ProgrammeDocument(programme, edition).write(target)));
        if (wanted.audience().allows(Confidentiality.INTERNAL)) {
            entries.add(new Entry("briefing", edition -> new BriefingDocument(
                            files, file.mission().id(), today, edition)
                    .ofMeetings(
                            file.meetings().stream().filter(Meeting::takesPlace).toList(), target)));
        }
        for (var recommendation : whole.recommendations()) {
            entries.add(new Entry("dossiers/" + safe(names.citation(recommendation)), edition -> new DossierDocument(
                            Story.of(new Subject.OfRecommendation(recommendation.id()), files, whole.register()),
                            today,
                            edition)
                    .write(target)));
        }
        entries.add(new Entry("followup", edition -> new FollowUpReport(whole, today, edition).write(target)));
        entries.add(new Entry("report", edition -> new MissionReport(whole, today, edition).write(target)));
        entries.add(new Entry("people", edition -> new PeopleDocument(PeopleList.of(whole, edition.audience()), edition)
                .write(target)));
        entries.add(new Entry("matrix", edition -> new MatrixDocument(whole, edition).write(target)));
        return entries;
    }

    /// A name that sorts by time.
    private static String name(Meeting meeting, Names names) {
        return START.format(meeting.start()) + "-" + safe(names.counterpart(meeting));
    }

    /// A name that every system takes: letters and digits of any script, with hyphens between.
    static String safe(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cf}]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}()]+", "-");
        if (plain.codePointCount(0, plain.length()) > LONGEST_NAME) {
            // not in the middle of a word, where there are words
            plain = plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME))
                    .replaceAll("(?<=.)-[^-]*$", "");
        }
        return plain.replaceAll("^-+|-+$", "");
    }

    /// The zip that is being written.
    private static final class Archive {
        private final ZipOutputStream zip;
        private final StringBuilder sums = new StringBuilder();
        private final Set<String> names = new HashSet<>();

        Archive(OutputStream out) {
            zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            // a Word document is packed already
            zip.setLevel(Deflater.NO_COMPRESSION);
        }

        void add(Planned planned) throws IOException {
            var edition = planned.edition();
            Exit here = (document, target) -> {
                try {
                    write(unique(planned.name()) + ".docx", document);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
            try {
                planned.entry()
                        .document()
                        .accept(edition.through(
                                edition.exit() instanceof Protection protection ? protection.into(here) : here));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        private void write(String name, byte[] document) throws IOException {
            sums.append(sha256(document)).append("  ").append(name).append('\n');
            zip.putNextEntry(new ZipEntry(name));
            zip.write(document);
            zip.closeEntry();
        }

        void finish() throws IOException {
            zip.putNextEntry(new ZipEntry(SUMS));
            zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
        }

        // some systems take two names for one that differ in capitals alone
        private String unique(String name) {
            var unique = name;
            for (int number = 2; !names.add(unique.toLowerCase(Locale.ROOT)); number++) {
                unique = name + "-" + number;
            }
            return unique;
        }

        private static String sha256(byte[] bytes) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
