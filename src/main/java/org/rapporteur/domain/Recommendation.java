package org.rapporteur.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.ProposedGrade.GradeScale;

/// One recommendation: a paragraph of a document, or a sub-paragraph of it.
///
/// Document, paragraph and sub-paragraph are unique together.
///
/// @param paragraph the paragraph's number, 1 or more
/// @param subparagraph the sub-paragraph's letter without brackets, or empty
/// @param title a short title of the delegation's own
/// @param text the full text as the document has it
/// @param themes what it is about, one a line
/// @param affectedGroups who it is about, one group a line
/// @param followUp whether the Committee selected it for follow-up
/// @param duePeriod months from the document's adoption to the State's report; the period has
///     changed over the years, so it is data and no constant; 0 where none is set
/// @param dueDate the day on which the State's report is due, where the document names one; it goes
///     before the period
/// @param grade the Committee's own grade, as it published it: `B`, or with several letters where it
///     graded several parts, `(a) B, (b) C`
/// @param gradeScale the scale of the Committee's grade, where it is known
public record Recommendation(
        Id<Recommendation> id,
        Id<Document> document,
        int paragraph,
        String subparagraph,
        @Required String title,
        String text,
        List<String> themes,
        List<String> affectedGroups,
        boolean followUp,
        int duePeriod,
        @Nullable LocalDate dueDate,
        String grade,
        @Nullable GradeScale gradeScale,
        String remark)
        implements Kept {

    private static final Pattern LETTER = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Z]\\d?(?![\\p{L}\\p{N}])");

    /// A new recommendation of this paragraph.
    public static Recommendation of(Id<Document> document, int paragraph, String title) {
        return Shape.of(Recommendation.class).fresh("document", document, "paragraph", paragraph, "title", title);
    }

    /// The same recommendation, selected for follow-up or not.
    public Recommendation selectedForFollowUp(boolean selected) {
        return Shape.with(this, "followUp", selected);
    }

    /// The paragraph as it is cited: "para. 24 (a)".
    public String place() {
        return "para. " + paragraph + (subparagraph.isEmpty() ? "" : " (" + subparagraph + ")");
    }

    /// The day on which the State's report is due: the one that is set, else the document's adoption
    /// and the period; empty where neither is known.
    ///
    /// @param found the recommendation's document
    public Optional<LocalDate> due(Document found) {
        if (dueDate != null) {
            return Optional.of(dueDate);
        }
        var adopted = found.adopted();
        return adopted == null || duePeriod == 0 ? Optional.empty() : Optional.of(adopted.plusMonths(duePeriod));
    }

    /// Days from a day to the one on which the State's report is due, below 0 where that is past;
    /// empty where no day is known.
    ///
    /// @param found the recommendation's document
    public OptionalLong daysLeft(Document found, LocalDate today) {
        return due(found).stream()
                .mapToLong(day -> ChronoUnit.DAYS.between(today, day))
                .findFirst();
    }

    @Override
    public void check() {
        if (paragraph < 1) {
            throw new RuleBroken("recommendation.paragraph", paragraph);
        }
        checkSubparagraph(subparagraph);
        if (duePeriod < 0) {
            throw new RuleBroken("recommendation.due_period", duePeriod);
        }
        if (gradeScale != null && !isOn(gradeScale)) {
            throw new RuleBroken("recommendation.grade", grade, String.join(", ", gradeScale.grades()));
        }
    }

    static void checkSubparagraph(String subparagraph) {
        if (!subparagraph.matches("[\\p{L}\\p{N}]{0,8}")) {
            throw new RuleBroken("recommendation.subparagraph", subparagraph);
        }
    }

    /// What is published may stand among words and sub-paragraphs, but has a letter at least, and no
    /// letter of another scale.
    private boolean isOn(GradeScale scale) {
        var letters =
                LETTER.matcher(grade).results().map(match -> match.group()).toList();
        return grade.isBlank() || !letters.isEmpty() && scale.grades().containsAll(letters);
    }
}
