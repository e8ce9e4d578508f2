package org.rapporteur.ui.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.rapporteur.domain.GradeHistory;
import org.rapporteur.domain.GradeHistory.Mark;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Texts;

/// Grades over the missions: letters from A at the top to E, a column a mission, the Committee's in a
/// column of its own. What was proposed is a ring on a line, the Committee's a filled square, and each
/// has its letter beside it: it is read without colour.
final class GradeChart extends Pane {
    private static final List<String> LETTERS = List.of("A", "B", "C", "D", "E");
    private static final List<String> WORDS =
            List.of("story.grade.a", "story.grade.b", "story.grade.c", "story.grade.d", "story.grade.e");
    private static final double WIDTH = 336;
    private static final double LEFT = 144;
    private static final double COMMITTEE = 72;
    private static final double TOP = 16;
    private static final double STEP = 32;
    private static final double RING = 5;

    private final Texts texts;

    GradeChart(GradeHistory history, Texts texts) {
        this.texts = texts;
        setId("grade-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(told(history));
        setMinSize(WIDTH, TOP + 4 * STEP + 56);
        setPrefSize(WIDTH, TOP + 4 * STEP + 56);
        getStyleClass().add("grade-chart");
        axis();
        columns(history);
    }

    private void axis() {
        for (int i = 0; i < LETTERS.size(); i++) {
            double y = y(i);
            var line = new Line(LEFT, y, WIDTH, y);
            line.getStyleClass().add("grade-line");
            var letter = text(LETTERS.get(i), 0, y, "grade-letter");
            var words = text(texts.get(WORDS.get(i)), 16, y, "grade-words");
            getChildren().addAll(line, letter, words);
        }
    }

    private void columns(GradeHistory history) {
        var missions = history.proposed().stream()
                .map(Mark::mission)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        double ofMissions = WIDTH - LEFT - (history.committee().isEmpty() ? 0 : COMMITTEE);
        double wide = ofMissions / Math.max(1, missions.size());
        var lines = new LinkedHashMap<String, List<Double>>();
        var marks = new ArrayList<Node>();
        for (int i = 0; i < missions.size(); i++) {
            double x = LEFT + wide * (i + 0.5);
            var mission = missions.get(i);
            getChildren().add(foot(when(mission, missions), x, wide));
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
            double x = LEFT + ofMissions + 3 * RING;
            getChildren().add(foot(texts.get("story.committee"), LEFT + ofMissions + COMMITTEE / 2, COMMITTEE));
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
            getChildren().add(line);
        });
        getChildren().addAll(marks);
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
        long same = missions.stream()
                .filter(each -> each.firstDay().getYear() == mission.firstDay().getYear())
                .count();
        return same > 1
                ? texts.month(java.time.YearMonth.from(mission.firstDay()))
                : Integer.toString(mission.firstDay().getYear());
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
