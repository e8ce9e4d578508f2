package org.rapporteur.ui.itinerary;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Test;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Tenure;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.RecordDraft;
import org.rapporteur.ui.Screen;

/// The form of a meeting alone, with names that are hard to show.
class MeetingFormTest {
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Institution ministry = Institution.of("Ministry of Digital Development, Innovations and Aerospace"
            + " Industry of the Republic of Kazakhstan, Department for Artificial Intelligence");
    private final Institution court = Institution.of("المحكمة العليا لجمهورية كازاخستان");
    private final Post deputy =
            Post.of(ministry.id(), "Deputy Director of the Division for the Protection of Personal Data");
    private final Post judge = Post.of(court.id(), "رئيس المحكمة");
    private final Person holder = Person.of("Айгүл Нұрланқызы Әбдірахманова-Тоқтарбаева");
    private final Mission mission = Mission.of(
                    "Follow-up",
                    "Kazakhstan",
                    LocalDate.of(2017, 4, 11),
                    LocalDate.of(2017, 4, 14),
                    ZoneId.of("Asia/Almaty"))
            .sending(List.of(holder.id()));
    private final Meeting meeting = Shape.with(
            Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 11, 23, 30), 90)
                    .withInstitutions(List.of(ministry.id(), court.id()))
                    .withPosts(List.of(deputy.id(), judge.id())),
            "venue",
            "قاعة الاجتماعات");

    private MeetingFormModel model() {
        var records = new ArrayList<Kept>(List.of(
                ministry,
                court,
                deputy,
                judge,
                holder,
                mission,
                Shape.of(Tenure.class).fresh("person", holder.id(), "post", deputy.id())));
        var register = new Register(records);
        var file = new MissionFile(mission, register, List.of(meeting), List.of(), List.of(), List.of());
        return new MeetingFormModel(RecordDraft.of(meeting, register, texts), file, List.of(meeting), texts);
    }

    private Screen screen(NodeOrientation orientation) {
        return Screen.of(
                () -> {
                    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
                    var root = new BorderPane();
                    root.setNodeOrientation(orientation);
                    var form = new MeetingForm(model(), texts, () -> {}, () -> {}, () -> {});
                    root.setRight(form);
                    form.begin();
                    return root;
                },
                MeetingFormTest::style);
    }

    private static void style(Scene scene) {
        scene.getStylesheets()
                .add(Objects.requireNonNull(MeetingFormTest.class.getResource("/theme/rapporteur.css"))
                        .toExternalForm());
    }

    @Test
    void longNamesAreShownWhole() {
        try (var screen = screen(NodeOrientation.LEFT_TO_RIGHT)) {
            screen.until("the institution is shown", () -> screen.shows("Artificial Intelligence"));
            assertThat(screen.shows("Тоқтарбаева")).isTrue();
            assertThat(screen.shows("to Wed 12 April, 01:00")).isTrue();
            assertThat(screen.tallest("option-label"))
                    .as("a name of three lines")
                    .isGreaterThan(45);
            screen.picture("meeting-editor-long");
        }
    }

    @Test
    void fromRightToLeftTheFormIsMirrored() {
        try (var screen = screen(NodeOrientation.RIGHT_TO_LEFT)) {
            screen.until("the court is shown", () -> screen.shows("المحكمة العليا"));
            screen.focus("meeting-venue");
            screen.picture("meeting-editor-arabic");
        }
    }
}
