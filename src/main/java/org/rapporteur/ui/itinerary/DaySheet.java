package org.rapporteur.ui.itinerary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.PhoneNumbers;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;

/// One page of a day's programme for a delegate's pocket, A4 in points: big hours, large telephone
/// numbers, no notes and no remarks. A long day has several.
///
/// It is black on white whatever the theme, since it is made for paper.
final class DaySheet extends VBox {
    static final double WIDTH = 595;
    static final double HEIGHT = 842;

    private static final double MARGIN = 48;

    private DaySheet(Node head, List<Node> rows, String foot) {
        getStyleClass().add("day-sheet");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        getChildren().add(head);
        getChildren().addAll(rows);
        getChildren().addAll(Controls.space(), text(foot, "sheet-small"));
    }

    /// The pages of a day, as the style sheets of a scene lay them out; at least one.
    static List<DaySheet> pages(MissionFile file, LocalDate day, Texts texts, List<String> styles) {
        var meetings = file.meetings().stream()
                .filter(Meeting::takesPlace)
                .filter(meeting -> meeting.start().toLocalDate().equals(day))
                .toList();
        var pages = new ArrayList<List<Node>>();
        double left = 0;
        for (var meeting : meetings) {
            var row = row(file, meeting, texts);
            double height = height(row, styles);
            if (pages.isEmpty() || height > left) {
                pages.add(new ArrayList<>());
                left = HEIGHT - 2 * MARGIN - height(head(file, day, texts), styles) - 40;
            }
            left -= height;
            pages.getLast().add(row);
        }
        if (pages.isEmpty()) {
            pages.add(List.of(text(texts.get("sheet.none"), "sheet-words")));
        }
        var sheets = new ArrayList<DaySheet>();
        for (var rows : pages) {
            sheets.add(new DaySheet(
                    head(file, day, texts), rows, texts.get("sheet.page", sheets.size() + 1, pages.size())));
        }
        return sheets;
    }

    private static double height(Region row, List<String> styles) {
        var around = new VBox(row);
        around.getStyleClass().add("day-sheet");
        around.setPrefWidth(WIDTH);
        var scene = new Scene(around);
        scene.getStylesheets().setAll(styles);
        around.applyCss();
        around.layout();
        double height = row.prefHeight(WIDTH - 2 * MARGIN);
        around.getChildren().clear();
        return height;
    }

    private static Region head(MissionFile file, LocalDate day, Texts texts) {
        var place = file.mission().place();
        var head = new VBox(
                4,
                text(texts.fullDay(day), "sheet-day"),
                text(
                        Stream.of(file.mission().title(), place)
                                .filter(each -> !each.isBlank())
                                .collect(Collectors.joining("  ·  ")),
                        "sheet-small"));
        head.getStyleClass().add("sheet-head");
        return head;
    }

    private static Region row(MissionFile file, Meeting meeting, Texts texts) {
        var register = file.register();
        var hours = new VBox(
                text(texts.hour(meeting.start()), "sheet-hour"),
                text(texts.get("sheet.until", texts.hour(meeting.end())), "sheet-small"),
                text(texts.word(meeting.state()), "sheet-small"));
        hours.setMinWidth(96);
        hours.setPrefWidth(96);
        var counterpart = register.counterpart(meeting);
        var words = new VBox(2, text(counterpart.isBlank() ? file.mission().title() : counterpart, "sheet-whom"));
        Stream.of(meeting.venue(), meeting.address())
                .filter(place -> !place.isBlank())
                .forEach(place -> words.getChildren().add(text(place, "sheet-words")));
        for (var contact : contacts(file, meeting)) {
            for (var part : PhoneNumbers.parts(contact)) {
                words.getChildren().add(text(part.text(), part.number() ? "sheet-phone" : "sheet-words"));
            }
        }
        var who = who(file, meeting, texts);
        if (!who.isBlank()) {
            words.getChildren().add(text(who, "sheet-small"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(16, hours, words);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("sheet-row");
        return row;
    }

    /// Whom to call: the appointment's contact, else the offices that are met.
    private static List<String> contacts(MissionFile file, Meeting meeting) {
        return meeting.contact().isBlank()
                ? file.register().find(meeting.posts()).stream()
                        .map(Post::phone)
                        .filter(phone -> !phone.isBlank())
                        .toList()
                : List.of(meeting.contact());
    }

    private static String who(MissionFile file, Meeting meeting, Texts texts) {
        var register = file.register();
        var going =
                register.find(meeting.delegates()).stream().map(Person::name).collect(Collectors.joining(", "));
        var interpreter = register.find(meeting.interpreter())
                .map(person -> texts.get("sheet.interpreter", person.name()))
                .orElse("");
        return Stream.of(going, interpreter).filter(each -> !each.isBlank()).collect(Collectors.joining("  ·  "));
    }

    private static Label text(String words, String style) {
        return Controls.text(words, style);
    }
}
