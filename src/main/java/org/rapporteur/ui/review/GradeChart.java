package org.rapporteur.ui.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.rapporteur.domain.GradeHistory;
import org.rapporteur.domain.GradeHistory.Mark;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;

/// Grades over the missions: letters from A at the top to E, a column a mission, the Committee's in a
/// column of its own. What was proposed is a ring on a line, the Committee's a filled square, and each
/// has its letter beside it: it is read without colour.
///
/// A column is never too narrow for its year. Where there are more than fit, they are moved along
/// under the letters, which stay where they are; the latest are shown at first.
final class GradeChart extends VBox {
    private static final List<String> LETTERS = List.of("A", "B", "C", "D", "E");
    private static final List<String> WORDS =
            List.of("story.grade.a", "story.grade.b", "story.grade.c", "story.grade.d", "story.grade.e");
    private static final double LEFT = 144;
    private static final double RIGHT = 192;
    private static final double NARROWEST = 36;
    private static final double NARROWEST_MONTH = 60;
    private static final double COMMITTEE = 72;
    private static final double TOP = 16;
    private static final double STEP = 32;
    private static final double RING = 5;
    private static final double HEIGHT = TOP + 4 * STEP + 56;

    private final Texts texts;

    GradeChart(GradeHistory history, Texts texts) {
        this.texts = texts;
        setId("grade-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(told(history));
        getStyleClass().add("grade-chart");
        var missions = missions(history);
        var whole = columns(history, missions);
        var row = new HBox(axis(), whole.getPrefWidth() > RIGHT ? moved(whole) : whole);
        getChildren().add(row);
        if (whole.getPrefWidth() > RIGHT) {
            getChildren()
                    .add(Controls.text(
                            texts.get(
                                    "story.grades_moved",
                                    missions.size(),
                                    year(missions.getFirst()),
                                    year(missions.getLast())),
                            "hint"));
        }
    }

    private Pane axis() {
        var axis = sized(LEFT);
        for (int i = 0; i < LETTERS.size(); i++) {
            var letter = text(LETTERS.get(i), 0, y(i), "grade-letter");
            var words = text(texts.get(WORDS.get(i)), 16, y(i), "grade-words");
            axis.getChildren().addAll(letter, words);
        }
        return axis;
    }

    private static Pane sized(double width) {
        var pane = new Pane();
        pane.setMinSize(width, HEIGHT);
        pane.setPrefSize(width, HEIGHT);
        return pane;
    }

    /// The columns in a frame that is moved with the mouse or the arrows, at its end at first.
    private ScrollPane moved(Pane whole) {
        var frame = Controls.named("grade-columns", new ScrollPane(whole));
        frame.getStyleClass().addAll("edge-to-edge", "grade-columns");
        frame.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        frame.setMinSize(RIGHT, HEIGHT + 16);
        frame.setPrefSize(RIGHT, HEIGHT + 16);
        frame.setAccessibleText(texts.get("story.grades"));
        frame.setHvalue(1);
        return frame;
    }

    private static List<Mission> missions(GradeHistory history) {
        return history.proposed().stream()
                .flatMap(mark -> Stream.ofNullable(mark.mission()))
                .distinct()
                .toList();
    }

    private Pane columns(GradeHistory history, List<Mission> missions) {
        double committee = history.committee().isEmpty() ? 0 : COMMITTEE;
        boolean withMonths = missions.stream().anyMatch(mission -> isOneOfSeveral(mission, missions));
        double wide =
                Math.max(withMonths ? NARROWEST_MONTH : NARROWEST, (RIGHT - committee) / Math.max(1, missions.size()));
        double ofMissions = missions.isEmpty() ? RIGHT - committee : wide * missions.size();
        var pane = sized(ofMissions + committee);
        for (int i = 0; i < LETTERS.size(); i++) {
            var line = new Line(0, y(i), ofMissions + committee, y(i));
            line.getStyleClass().add("grade-line");
            pane.getChildren().add(line);
        }
        var lines = new LinkedHashMap<String, List<Double>>();
        var marks = new ArrayList<Node>();
        for (int i = 0; i < missions.size(); i++) {
            double x = wide * (i + 0.5);
            var mission = missions.get(i);
            pane.getChildren().add(foot(when(mission, missions), x, wide));
            history.proposed().stream()
                    .filter(mark -> mission.equals(mark.mission()))
                    .forEach(mark -> {
                        lines.computeIfAbsent(mark.part(), part -> new ArrayList<>())
                                .addAll(List.of(x, y(mark.level())));
                        var ring = new Circle(x, y(mark.level()), RING);
                        ring.getStyleClass().add("grade-proposed");
                        marks.add(ring);
                        marks.add(above(mark, x));
                    });
        }
        if (!history.committee().isEmpty()) {
            double x = ofMissions + 3 * RING;
            pane.getChildren().add(foot(texts.get("story.committee"), ofMissions + COMMITTEE / 2, COMMITTEE));
            for (var mark : history.committee()) {
                var square = new Rectangle(x - RING, y(mark.level()) - RING, 2 * RING, 2 * RING);
                square.getStyleClass().add("grade-committee");
                marks.add(square);
                marks.add(beside(mark, x));
            }
        }
        lines.values().forEach(points -> {
            var line = new Polyline(
                    points.stream().mapToDouble(Double::doubleValue).toArray());
            line.getStyleClass().add("grade-way");
            pane.getChildren().add(line);
        });
        pane.getChildren().addAll(marks);
        return pane;
    }

    private static double y(double level) {
        return TOP + level * STEP;
    }

    private static Text above(Mark mark, double x) {
        var text = beside(mark, x);
        text.setX(x - text.getLayoutBounds().getWidth() / 2);
        text.setY(y(mark.level()) - 3 * RING);
        return text;
    }

    private static Text beside(Mark mark, double x) {
        return text(
                mark.part().isEmpty() ? mark.grade() : mark.grade() + " (" + mark.part() + ")",
                x + RING + 4,
                y(mark.level()),
                "grade-mark");
    }

    /// The mission's year, with its month where another mission has the same.
    private String when(Mission mission, List<Mission> missions) {
        return isOneOfSeveral(mission, missions)
                ? texts.month(java.time.YearMonth.from(mission.firstDay()))
                : year(mission);
    }

    private static boolean isOneOfSeveral(Mission mission, List<Mission> missions) {
        return missions.stream()
                        .filter(each -> year(each).equals(year(mission)))
                        .count()
                > 1;
    }

    private static String year(Mission mission) {
        return Integer.toString(mission.firstDay().getYear());
    }

    private static Text foot(String words, double x, double wide) {
        var text = text(words, 0, y(4) + 28, "grade-foot");
        text.setX(x - Math.min(wide, text.getLayoutBounds().getWidth()) / 2);
        return text;
    }

    private static Text text(String words, double x, double y, String style) {
        var text = new Text(words);
        text.getStyleClass().add(style);
        text.setTextOrigin(VPos.CENTER);
        text.setX(x);
        text.setY(y);
        return text;
    }

    /// All that the picture shows, in words.
    private String told(GradeHistory history) {
        return Stream.concat(
                        history.proposed().stream()
                                .map(mark -> texts.get("story.proposed_by", title(mark), named(mark))),
                        history.committee().stream()
                                .map(mark -> texts.get("story.proposed_by", texts.get("story.committee"), named(mark))))
                .collect(Collectors.joining(". "));
    }

    private static String title(Mark mark) {
        var mission = mark.mission();
        return mission == null ? "" : mission.title();
    }

    private static String named(Mark mark) {
        return mark.part().isEmpty() ? mark.grade() : mark.grade() + " (" + mark.part() + ")";
    }
}
