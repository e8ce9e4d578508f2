package org.rapporteur.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Party;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Shape;
import org.rapporteur.store.Store;

/// Two hundred missions with a hundred thousand notes of about a hundred words, in six languages,
/// generated from a seed. Words follow Zipf's law, as they do in any language.
final class ManyMissions {
    static final int MISSIONS = 200;
    static final int NOTES = Integer.getInteger("notes", 100_000);
    private static final int OPENED_BEFORE = 4;
    private static final int MEETINGS = 20;
    private static final int WORDS = 12_000;
    private static final int SEED = 2017;
    private static final List<NoteKind> KINDS = List.of(NoteKind.values());

    /// Common words first, then syllables to make rare ones of.
    private static final List<String> TONGUES = List.of(
            "the of and to that is was for with register complaint torture police prison minister law court"
                    + "|ta re mi ned cor al ver tion ing ment der pro ",
            "le la les de des est et dans pour que registre plainte torture police prison ministre loi tribunal"
                    + "|tion é ment au par con res vi lé eu ",
            "el la los de que en y por registro denuncia tortura policía prisión ministro ley tribunal"
                    + "|ción ado es tor men gui ra ñe có ",
            "в на и что по с для не реестр жалоба пытки полиция тюрьма министр закон суд"
                    + "|ние ов ста при ого ра че лю ти ый ",
            "في من على أن إلى مع هذا السجل الشكوى التعذيب الشرطة السجن الوزير القانون المحكمة"
                    + "|ال مس تو قر ين ات حد ير كا "
                    + "",
            "的 在 和 是 登记 投诉 酷刑 警察 监狱 部长 法律 法院|国 家 报 告 委 员 会 建 议 人 权 事 务 措 施 拘 留 者 ");

    private final Random random = new Random(SEED);
    private final List<List<String>> words = new ArrayList<>();

    private ManyMissions() {
        for (var tongue : TONGUES) {
            var halves = tongue.split("\\|", -1);
            var syllables = halves[1].strip().split(" ", -1);
            var vocabulary = new ArrayList<>(List.of(halves[0].split(" ", -1)));
            while (vocabulary.size() < WORDS) {
                var word = new StringBuilder();
                for (int i = 0; i <= 1 + random.nextInt(3); i++) {
                    word.append(syllables[random.nextInt(syllables.length)]);
                }
                if (random.nextInt(8) == 0) {
                    word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
                }
                vocabulary.add(word.toString());
            }
            words.add(vocabulary);
        }
    }

    /// Makes a store of them in a folder, in a process of its own: what it takes of memory is gone with it.
    static void make(Path folder) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var made = new ProcessBuilder(
                        java.toString(),
                        "-Dnotes=" + NOTES,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyMissions.class.getName(),
                        folder.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (made != 0) {
            throw new IOException("no store was made");
        }
    }

    /// Makes the store, and opens it a few times: what H2 tidies in its file behind each opening, it does once,
    /// and whoever has two hundred missions has opened the store often.
    public static void main(String[] arguments) throws InterruptedException {
        var folder = Path.of(arguments[0]);
        try (var store = Store.create(folder, new char[0], Clock.systemUTC())) {
            new ManyMissions().fill(store);
        }
        for (int i = 0; i < OPENED_BEFORE; i++) {
            var store = Store.open(folder, new char[0], Clock.systemUTC());
            TimeUnit.SECONDS.sleep(10);
            store.close();
        }
    }

    private void fill(Store store) {
        var shared = new ArrayList<Kept>();
        var posts = new ArrayList<Post>();
        var people = new ArrayList<Person>();
        for (int i = 0; i < 400; i++) {
            var institution = Institution.of(name(i));
            shared.add(institution);
            for (int j = 0; j < 2; j++) {
                posts.add(Post.of(institution.id(), name(j)));
            }
            people.add(Person.of(name(i)));
        }
        shared.addAll(posts);
        shared.addAll(people);
        store.save(shared);
        for (int i = 0; i < MISSIONS; i++) {
            fillMission(store, i, posts, people);
        }
    }

    private void fillMission(Store store, int number, List<Post> posts, List<Person> people) {
        var records = new ArrayList<Kept>();
        var document = Document.of("CCPR/C/" + number + "/CO/1");
        records.add(document);
        var recommendations = new ArrayList<Recommendation>();
        for (int i = 0; i < 30; i++) {
            recommendations.add(Shape.with(
                    Recommendation.of(document.id(), 5 + i, name(number)), "themes", List.of("Theme " + i % 12)));
        }
        records.addAll(recommendations);
        var day = LocalDate.of(2005 + number % 20, 1 + number % 12, 1 + number % 20);
        var mission =
                Mission.of(name(number), "Country " + number % 60, day, day.plusDays(4), ZoneId.of("Asia/Almaty"));
        records.add(mission);
        for (int i = 0; i < MEETINGS; i++) {
            var post = posts.get(random.nextInt(posts.size()));
            var meeting = Meeting.of(mission.id(), day.plusDays(i / 5).atTime(9 + i % 5 * 2, 0), 60)
                    .withPosts(List.of(post.id()));
            records.add(meeting);
            for (int j = 0; j < NOTES / MISSIONS / MEETINGS; j++) {
                Id<? extends Party> speaker = random.nextInt(3) == 0
                        ? people.get(random.nextInt(people.size())).id()
                        : post.id();
                records.add(Note.of(meeting.id(), meeting.start().plusMinutes(j), text(number))
                        .on(List.of(recommendations.get(random.nextInt(30)).id()))
                        .as(KINDS.get(random.nextInt(KINDS.size())))
                        .by(speaker));
            }
        }
        store.save(records);
    }

    private String name(int tongue) {
        var vocabulary = words.get(tongue % words.size());
        var name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append(i == 0 ? "" : " ").append(vocabulary.get(random.nextInt(vocabulary.size())));
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    /// A note's text: a mission has its language, and now and then another.
    private String text(int mission) {
        var vocabulary = words.get((random.nextInt(4) == 0 ? random.nextInt(6) : mission) % words.size());
        var text = new StringBuilder();
        int length = 60 + random.nextInt(80);
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : i % 12 == 0 ? ". " : " ").append(word(vocabulary));
        }
        return text.append('.').toString();
    }

    private String word(List<String> vocabulary) {
        return vocabulary.get((int) Math.pow(vocabulary.size(), random.nextDouble()) - 1);
    }
}
