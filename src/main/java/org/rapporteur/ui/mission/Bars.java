package org.rapporteur.ui.mission;

import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// A [Chart] drawn as bars, each with its figure on it and each series in a pattern of its own, so
/// that it is read without colour. It is as high as its bars need, so that no word of it is cut.
final class Bars {
    private static final double BAR = 22;
    private static final double AROUND = 130;
    private static final double UPRIGHT = 320;

    private Bars() {}

    static Node of(Chart chart) {
        return chart.sideways() ? sideways(chart) : upright(chart);
    }

    private static XYChart<Number, String> sideways(Chart chart) {
        var numbers = numbers(chart);
        var categories = categories(chart);
        // the first category stands at the top
        categories.setCategories(
                FXCollections.observableArrayList(chart.categories().reversed()));
        XYChart<Number, String> bars =
                chart.stacked() ? new StackedBarChart<>(numbers, categories) : new BarChart<>(numbers, categories);
        // of groups that lie, the last series would be drawn first
        var series = chart.stacked() ? chart.series() : chart.series().reversed();
        for (var each : series) {
            var drawn = new XYChart.Series<Number, String>();
            drawn.setName(each.name());
            for (int i = 0; i < chart.categories().size(); i++) {
                drawn.getData()
                        .add(labelled(
                                new XYChart.Data<>(
                                        each.values().get(i), chart.categories().get(i)),
                                each.values().get(i)));
            }
            bars.getData().add(drawn);
        }
        int lines = chart.categories().size()
                * (chart.stacked() ? 1 : chart.series().size());
        double gap = chart.categories().size() * 14.0;
        return finished(bars, chart, lines * BAR + gap + AROUND);
    }

    private static XYChart<String, Number> upright(Chart chart) {
        var categories = categories(chart);
        categories.setCategories(FXCollections.observableArrayList(chart.categories()));
        var bars = new BarChart<>(categories, numbers(chart));
        for (var each : chart.series()) {
            var drawn = new XYChart.Series<String, Number>();
            drawn.setName(each.name());
            for (int i = 0; i < chart.categories().size(); i++) {
                drawn.getData()
                        .add(labelled(
                                new XYChart.Data<>(
                                        chart.categories().get(i), each.values().get(i)),
                                each.values().get(i)));
            }
            bars.getData().add(drawn);
        }
        return finished(bars, chart, UPRIGHT);
    }

    private static <X, Y> XYChart<X, Y> finished(XYChart<X, Y> bars, Chart chart, double height) {
        bars.setTitle(chart.title());
        bars.setAnimated(false);
        bars.setLegendVisible(true);
        bars.setAlternativeRowFillVisible(false);
        bars.setAlternativeColumnFillVisible(false);
        bars.setMinHeight(height);
        bars.setPrefHeight(height);
        bars.getStyleClass()
                .addAll("figures-chart", chart.stacked() ? "stacked" : chart.sideways() ? "reversed" : "straight");
        bars.setAccessibleText(chart.words());
        bars.setFocusTraversable(true);
        bars.setId("chart");
        return bars;
    }

    private static CategoryAxis categories(Chart chart) {
        var axis = new CategoryAxis();
        axis.setAnimated(false);
        axis.setTickLabelGap(8);
        axis.setTickMarkVisible(false);
        axis.setAccessibleText(chart.title());
        return axis;
    }

    /// Whole numbers from nought to a little more than the highest.
    private static NumberAxis numbers(Chart chart) {
        int highest = Math.max(1, chart.highest());
        int step = Stream.iterate(1, power -> power * 10)
                .flatMap(power -> Stream.of(power, power * 2, power * 5))
                .filter(each -> highest / each <= 8)
                .findFirst()
                .orElse(1);
        var axis = new NumberAxis(0, (highest / step + 1) * (double) step, step);
        axis.setAnimated(false);
        axis.setMinorTickVisible(false);
        axis.setAccessibleText(chart.title());
        return axis;
    }

    private static <X, Y> XYChart.Data<X, Y> labelled(XYChart.Data<X, Y> data, int figure) {
        data.nodeProperty().subscribe(node -> {
            if (node instanceof StackPane bar && figure > 0) {
                var label = new Label(String.valueOf(figure));
                label.getStyleClass().add("bar-figure");
                label.setMinSize(Label.USE_PREF_SIZE, Label.USE_PREF_SIZE);
                bar.getChildren().setAll(label);
            }
        });
        return data;
    }
}
