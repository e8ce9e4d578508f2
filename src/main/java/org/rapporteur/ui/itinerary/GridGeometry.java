package org.rapporteur.ui.itinerary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;

/// Where days and hours lie on the day grid, in pixels from its top and leading corner. From left to
/// right or from right to left is the window's affair: what is mirrored there is not known here.
///
/// @param days the days that have a column, in order; between two that do not follow each other there
///     is a gap
/// @param firstMinute the minute of the day at the top
/// @param lastMinute the minute of the day at the bottom, 1440 where that is midnight
/// @param columnWidth of one day
record GridGeometry(List<LocalDate> days, int firstMinute, int lastMinute, double columnWidth) {
    /// The grid of times: meetings begin and end on multiples of so many minutes.
    static final int STEP = 5;
    /// Twenty minutes are 24 pixels, enough for a line; five are 6, so that no edge is blurred.
    static final double PIXELS_A_MINUTE = 1.2;
    /// Between two days that do not follow each other.
    static final double GAP = 40;

    static final double NARROWEST = 148;
    private static final int DAY = 24 * 60;
    private static final int HOUR = 60;
    private static final int OPENING = 8 * HOUR;
    private static final int CLOSING = 19 * HOUR;
    /// A mission that was given a wrong year has no thousand columns.
    private static final int MOST_DAYS = 60;

    /// A part of a meeting that lies on one day.
    ///
    /// @param column which of the days
    /// @param from the minute of that day at which it begins
    /// @param to the minute of that day at which it ends, 1440 for midnight
    /// @param first whether the meeting begins here
    /// @param last whether the meeting ends here
    record Piece(int column, int from, int to, boolean first, boolean last) {}

    GridGeometry {
        days = List.copyOf(days);
    }

    /// The columns of a mission's days and of all other days on which it meets, and the hours of an
    /// ordinary day, or as many as the meetings need.
    ///
    /// @param width what there is room for; a column is not narrower than can be read
    static GridGeometry of(Mission mission, Collection<Meeting> meetings, double width) {
        var days = new TreeSet<LocalDate>();
        mission.firstDay()
                .datesUntil(mission.lastDay().plusDays(1))
                .limit(MOST_DAYS)
                .forEach(days::add);
        meetings.forEach(meeting -> days.addAll(daysOf(meeting)));
        var all = new GridGeometry(List.copyOf(days), 0, DAY, NARROWEST);
        int first = OPENING;
        int last = CLOSING;
        for (var meeting : meetings) {
            for (var piece : all.pieces(meeting)) {
                first = Math.min(first, piece.from() / HOUR * HOUR);
                last = Math.max(last, (piece.to() + HOUR - 1) / HOUR * HOUR);
            }
        }
        double room = width - all.gaps(all.days().size()) * GAP;
        return new GridGeometry(
                all.days(),
                first,
                last,
                Math.max(NARROWEST, Math.floor(room / all.days().size())));
    }

    private static List<LocalDate> daysOf(Meeting meeting) {
        // a meeting that ends at midnight is not on the next day
        var last = meeting.end().minusNanos(1).toLocalDate();
        return meeting.start().toLocalDate().datesUntil(last.plusDays(1)).toList();
    }

    /// A time on the grid of five minutes, the nearest one.
    static LocalDateTime snap(LocalDateTime time) {
        var midnight = time.toLocalDate().atStartOfDay();
        double minutes = ChronoUnit.SECONDS.between(midnight, time) / 60.0;
        return midnight.plusMinutes(Math.round(minutes / STEP) * STEP);
    }

    /// The next time on the grid behind or, for a negative count, before a time.
    static LocalDateTime step(LocalDateTime time, int steps) {
        var midnight = time.toLocalDate().atStartOfDay();
        long minutes = ChronoUnit.MINUTES.between(midnight, time);
        long on = steps > 0 ? Math.floorDiv(minutes, STEP) : -Math.floorDiv(-minutes, STEP);
        return midnight.plusMinutes((on + steps) * STEP);
    }

    /// The parts of a meeting on each of its days.
    List<Piece> pieces(Meeting meeting) {
        var pieces = new ArrayList<Piece>();
        for (var day : daysOf(meeting)) {
            int column = days.indexOf(day);
            if (column >= 0) {
                boolean first = meeting.start().toLocalDate().equals(day);
                boolean last = !meeting.end().isAfter(day.plusDays(1).atStartOfDay());
                int from = first ? minuteOf(meeting.start().toLocalTime()) : 0;
                int to = last ? (int) ChronoUnit.MINUTES.between(day.atStartOfDay(), meeting.end()) : DAY;
                pieces.add(new Piece(column, from, to, first, last));
            }
        }
        return pieces;
    }

    static int minuteOf(LocalTime time) {
        return time.getHour() * HOUR + time.getMinute();
    }

    /// Whether days were left out before this column.
    boolean isBehindGap(int column) {
        return column > 0 && !days.get(column).equals(days.get(column - 1).plusDays(1));
    }

    /// How many days were left out before this column.
    long daysLeftOut(int column) {
        return ChronoUnit.DAYS.between(days.get(column - 1), days.get(column)) - 1;
    }

    private int gaps(int columns) {
        int gaps = 0;
        for (int i = 0; i < columns; i++) {
            gaps += isBehindGap(i) ? 1 : 0;
        }
        return gaps;
    }

    double width() {
        return x(days.size() - 1) + columnWidth;
    }

    double height() {
        return (lastMinute - firstMinute) * PIXELS_A_MINUTE;
    }

    /// Where a column begins.
    double x(int column) {
        return column * columnWidth + gaps(column + 1) * GAP;
    }

    /// Where a minute of the day lies.
    double y(double minute) {
        return (minute - firstMinute) * PIXELS_A_MINUTE;
    }

    /// The column at a place, or the nearest.
    int column(double x) {
        int column = 0;
        for (int i = 1; i < days.size(); i++) {
            double edge = isBehindGap(i) ? x(i) - GAP / 2 : x(i);
            column = x >= edge ? i : column;
        }
        return column;
    }

    /// The time at a place, to the minute; outside the grid that of its nearest edge.
    LocalDateTime time(double x, double y) {
        double minute = Math.clamp(firstMinute + y / PIXELS_A_MINUTE, firstMinute, lastMinute);
        return days.get(column(x)).atStartOfDay().plusMinutes(Math.round(minute));
    }

    /// A start that keeps the first minutes of a meeting on the grid.
    LocalDateTime clamp(LocalDateTime start) {
        var day = start.toLocalDate().atStartOfDay();
        long minute = Math.clamp(ChronoUnit.MINUTES.between(day, start), firstMinute, lastMinute - STEP);
        return day.plusMinutes(minute);
    }
}
