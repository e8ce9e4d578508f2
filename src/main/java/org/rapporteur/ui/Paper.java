package org.rapporteur.ui;

import java.util.Comparator;
import java.util.List;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Puts pages on paper.
public final class Paper {
    /// What came of it.
    public enum Outcome {
        PRINTED,
        /// The person thought better of it.
        LEFT,
        NO_PRINTER,
        /// The printer did not take it.
        REFUSED
    }

    private Paper() {}

    /// Asks for a printer and prints pages of A4, made smaller where the printer leaves more margin.
    public static Outcome print(List<? extends Region> pages, Window owner) {
        var job = job();
        if (job == null) {
            return Outcome.NO_PRINTER;
        }
        if (!job.showPrintDialog(owner)) {
            job.cancelJob();
            return Outcome.LEFT;
        }
        var layout = job.getPrinter()
                .createPageLayout(javafx.print.Paper.A4, PageOrientation.PORTRAIT, Printer.MarginType.HARDWARE_MINIMUM);
        for (var page : pages) {
            dress(page, owner.getScene().getStylesheets());
            if (!printed(job, layout, page)) {
                job.cancelJob();
                return Outcome.REFUSED;
            }
        }
        return job.endJob() ? Outcome.PRINTED : Outcome.REFUSED;
    }

    /// The names of this computer's printers, the usual one first; ask away from the window's thread.
    public static List<String> printers() {
        try {
            var usual = Printer.getDefaultPrinter();
            return Printer.getAllPrinters().stream()
                    .sorted(Comparator.comparing((Printer each) -> !each.equals(usual))
                            .thenComparing(Printer::getName))
                    .map(Printer::getName)
                    .toList();
        } catch (RuntimeException | LinkageError e) {
            // a system without any printing at all says so by throwing
            return List.of();
        }
    }

    /// A job for a printer, or null where there is none; a system without any printing at all says so by
    /// throwing.
    private static @Nullable PrinterJob job() {
        try {
            return Printer.getDefaultPrinter() == null ? null : PrinterJob.createPrinterJob();
        } catch (RuntimeException | LinkageError e) {
            return null;
        }
    }

    /// Lays a page out: outside a scene no style reaches it, and the printer would get bare words.
    static void dress(Region page, List<String> styles) {
        var scene = new Scene(new Group(page));
        scene.getStylesheets().setAll(styles);
        page.applyCss();
        scene.getRoot().layout();
    }

    private static boolean printed(PrinterJob job, PageLayout layout, Region page) {
        double scale = Math.min(
                1,
                Math.min(
                        layout.getPrintableWidth() / page.getPrefWidth(),
                        layout.getPrintableHeight() / page.getPrefHeight()));
        var smaller = new Scale(scale, scale);
        page.getTransforms().add(smaller);
        try {
            return job.printPage(layout, page);
        } finally {
            page.getTransforms().remove(smaller);
        }
    }
}
