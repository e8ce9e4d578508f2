package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Tenure;
import org.rapporteur.exchange.Sample;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Screen;

/// The screen of people and institutions in the window, driven headlessly.
class PeopleWindowTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-12T03:42:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2017, 4, 12);

    @TempDir
    Path folder;

    private OpenWindow opening;

    @BeforeEach
    void create() {
        opening = new OpenWindow(folder, CLOCK);
    }

    @AfterEach
    void close() {
        opening.close();
    }

    private <T> T inStore(Function<Store, T> work) {
        return opening.inStore(work);
    }

    private Screen people() {
        var screen = opening.open();
        screen.press("window-people");
        return screen;
    }

    private static <T extends Kept> T with(T record, String name, Object value) {
        return Shape.with(record, name, value);
    }

    /// The sample, and an official who holds a post of the Ministry of Justice since 2015.
    private Person official() {
        return inStore(opened -> {
            Sample.load(opened);
            var post = opened.records().all(Post.class).stream()
                    .filter(each -> opened.records()
                            .find(each.institution())
                            .orElseThrow()
                            .name()
                            .equals("Ministry of Internal Affairs"))
                    .findFirst()
                    .orElseThrow();
            var official = with(
                    with(Person.of("Yerlan Sample"), "names", Map.of("ru", "Ерлан Образцов")),
                    "languages",
                    List.of("kk", "ru"));
            opened.save(List.of(
                    official, new Tenure(Id.fresh(), official.id(), post.id(), LocalDate.of(2015, 2, 1), null)));
            return official;
        });
    }

    /// Chooses the line of the tree whose name or title this is, as the arrow keys do.
    private void choose(Screen screen, String name) {
        var tree = tree(screen);
        screen.until(
                "there is a line " + name,
                () -> Screen.on(() -> find(tree.getRoot(), name).isPresent()));
        Screen.on(() -> {
            tree.requestFocus();
            tree.getSelectionModel().select(find(tree.getRoot(), name).orElseThrow());
            return true;
        });
    }

    @SuppressWarnings("unchecked") // the lines are only read
    private TreeView<Object> tree(Screen screen) {
        return screen.find("people-tree", TreeView.class);
    }

    private static Optional<TreeItem<Object>> find(TreeItem<Object> item, String name) {
        var line = String.valueOf(item.getValue()).split(", spelling=", 2)[0];
        return line.contains("name=" + name + ",") || line.contains("title=" + name + ",")
                ? Optional.of(item)
                : item.getChildren().stream()
                        .flatMap(child -> find(child, name).stream())
                        .findFirst();
    }

    @Test
    void anEmptyStoreSaysHowToBegin() {
        try (var screen = people()) {
            screen.until("it is said", () -> screen.shows("nobody is here yet"));
            screen.picture("people-empty");
            screen.press("first-institution");
            screen.focus("institution-name");
            screen.type("Bar association");
            screen.press("save-institution");
            var tree = tree(screen);
            screen.until(
                    "it is in the tree",
                    () -> Screen.on(
                            () -> find(tree.getRoot(), "Bar association").isPresent()));
        }
    }

    @Test
    void thePersonIsShownWithPostsAndMeetingsAndAMeetingOpens() {
        official();
        try (var screen = people()) {
            choose(screen, "Yerlan Sample");
            screen.until("the post held is shown", () -> screen.shows("since Sun 1 February 2015"));
            screen.picture("people");
            choose(screen, "Ministry of Justice");
            screen.until("its meetings are shown", () -> screen.shows("2017, "));
            screen.picture("people-institution");
            screen.press("met-0");
            screen.find("note", javafx.scene.Node.class);
        }
    }

    @Test
    void aPostIsLeftOnADay() {
        var official = official();
        try (var screen = people()) {
            choose(screen, "Yerlan Sample");
            screen.press("left-post");
            var until = screen.find("tenure-until", DatePicker.class);
            assertThat(until.getValue()).isEqualTo(TODAY);
            Screen.on(() -> {
                until.setValue(LocalDate.of(2017, 3, 31));
                return true;
            });
            screen.picture("people-left-post");
            screen.press("save-tenure");
            screen.until("it is shown", () -> screen.shows("Sun 1 February 2015 – Fri 31 March 2017"));
            screen.until("the person is shown", () -> screen.shows("Security note"));
            screen.picture("people-tenure");
            var tenures = inStore(opened -> opened.records().all(Tenure.class));
            assertThat(tenures).singleElement().satisfies(tenure -> {
                assertThat(tenure.person()).isEqualTo(official.id());
                assertThat(tenure.until()).isEqualTo(LocalDate.of(2017, 3, 31));
            });
        }
    }

    @Test
    void duplicatesAreComparedAndMergedAndTakenApartByUndo() {
        official();
        var twin = inStore(opened -> {
            var made = with(
                    with(
                            with(Person.of("Жовтис Евгений"), "phone", "+7 701 111 22 33"),
                            "languages",
                            List.of("ru", "kk")),
                    "position",
                    "Director, Kazakhstan International Bureau for Human Rights and Rule of Law");
            opened.save(List.of(made, Person.of("Kote Vardzelashvili")));
            return made;
        });
        try (var screen = people()) {
            screen.until("they are counted", () -> screen.shows("Possible duplicates (2)"));
            screen.press("duplicates");
            screen.until("the strongest reason is first", () -> screen.shows("They have the same name."));
            screen.press("pair-next");
            screen.until("the pair is shown", () -> screen.shows("another spelling or alphabet"));
            screen.picture("people-duplicates");
            screen.press("merge-one");
            screen.until("one pair is left", () -> screen.shows("Possible duplicates (1)"));
            assertThat(people(twin.name())).isEmpty();
            assertThat(person("Yevgeniy Zhovtis").phone()).isEqualTo("+7 701 111 22 33");
            screen.press("undo");
            screen.until("they are two again", () -> screen.shows("Possible duplicates (2)"));
            assertThat(people(twin.name())).containsExactly(twin);
            assertThat(person("Yevgeniy Zhovtis").phone()).isEmpty();
            screen.press("not-same");
            screen.until("one pair is left", () -> screen.shows("Possible duplicates (1)"));
            screen.press("not-same");
            screen.until("none is left", () -> screen.shows("Nothing is there twice"));
            screen.picture("people-no-duplicates");
        }
    }

    private List<Person> people(String name) {
        return inStore(opened -> opened.records().all(Person.class).stream()
                .filter(person -> person.name().equals(name))
                .toList());
    }

    private Person person(String name) {
        return people(name).getFirst();
    }

    @Test
    void namesInAnyScriptAreShownAndFoundFromTheKeyboardAtHand() {
        inStore(opened -> {
            var ministry = with(
                    Institution.of("وزارة الداخلية في جمهورية كازاخستان"),
                    "names",
                    Map.of("ru", "Министерство внутренних дел", "en", "Ministry of Internal Affairs"));
            var committee = with(
                    Institution.of(
                            "Комитет уголовно-исполнительной системы Министерства внутренних дел Республики Казахстан"),
                    "parent",
                    ministry.id());
            var post = Post.of(ministry.id(), "نائب الوزير");
            var chair = Post.of(
                    committee.id(),
                    "Head of the Department for the Investigation of Offences Committed by Staff, acting");
            var deputy = with(
                    with(Person.of("آنا مثال"), "names", Map.of("en", "Ana Example", "ru", "Ана Пример")),
                    "remark",
                    "تفضّل الاجتماع صباحًا");
            var head = Person.of("Қайрат Қожамжаров");
            opened.save(List.of(
                    ministry,
                    committee,
                    post,
                    chair,
                    deputy,
                    head,
                    Person.of("Жовтис Евгений"),
                    new Tenure(Id.fresh(), deputy.id(), post.id(), LocalDate.of(2016, 1, 1), null),
                    new Tenure(Id.fresh(), head.id(), chair.id(), null, null)));
            return true;
        });
        try (var screen = people()) {
            choose(screen, "آنا مثال");
            screen.until("the person is shown", () -> screen.shows("since Fri 1 January 2016"));
            screen.picture("people-arabic");
            screen.focus("people-filter");
            screen.type("kozham");
            var tree = tree(screen);
            screen.until(
                    "one person is left",
                    () -> Screen.on(() -> find(tree.getRoot(), "Жовтис Евгений").isEmpty()));
            assertThat(Screen.on(() -> find(tree.getRoot(), "Қайрат Қожамжаров")))
                    .isPresent();
            screen.picture("people-filter");
            assertThat(opening.failure()).isEmpty();
        }
    }
}
