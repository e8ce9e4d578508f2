package org.rapporteur.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/// How a workbook's numbers are meant: a telephone number as its digits, a day as a day.
final class CellFormats {
    /// Leading noughts are a matter of the format: `"+"0000`.
    private static final Pattern NOUGHTS = Pattern.compile("[\"\\\\]*(\\+?)\"?(0+)");

    /// A spreadsheet keeps so many digits of a number.
    private static final MathContext DIGITS = new MathContext(15);

    private static final int LONGEST_PLAIN = 21;

    private record Format(int number, String code) {}

    private final List<Format> formats;
    private final boolean since1904;

    private CellFormats(List<Format> formats, boolean since1904) {
        this.formats = formats;
        this.since1904 = since1904;
    }

    /// @param since1904 whether days are counted from 1904, as on old Macs
    static CellFormats of(XmlParts parts, boolean since1904) throws IOException, XMLStreamException {
        var codes = new HashMap<Integer, String>();
        var formats = new ArrayList<Format>();
        parts.each(
                "xl/styles.xml",
                "numFmt",
                format -> codes.put(Integer.parseInt(format.attribute("numFmtId")), format.attribute("formatCode")));
        parts.each(
                "xl/styles.xml",
                "cellXfs",
                styles -> styles.each("xf", style -> {
                    var number = style.attribute("numFmtId");
                    formats.add(new Format(number.isEmpty() ? 0 : Integer.parseInt(number), ""));
                }));
        return new CellFormats(
                formats.stream()
                        .map(format -> new Format(
                                format.number(), codes.getOrDefault(format.number(), builtIn(format.number()))))
                        .toList(),
                since1904);
    }

    private static String builtIn(int number) {
        return number < 0 || number >= BuiltinFormats.getAll().length
                ? "General"
                : BuiltinFormats.getBuiltinFormat(number);
    }

    /// The text of a number in a cell.
    ///
    /// @param style the cell's style, by its place
    String text(String value, int style) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return value.strip();
        }
        var format = style >= 0 && style < formats.size() ? formats.get(style) : new Format(0, "General");
        if (DateUtil.isADateFormat(format.number(), format.code()) && DateUtil.isValidExcelDate(number)) {
            return day(number);
        }
        if (Double.isNaN(number) || Math.abs(number) > Math.pow(10, LONGEST_PLAIN)) {
            return value.strip();
        }
        var digits = plain(number);
        var padded = NOUGHTS.matcher(format.code());
        return padded.matches() && digits.matches("\\d+")
                ? padded.group(1)
                        + "0".repeat(Math.clamp(padded.group(2).length() - digits.length(), 0, LONGEST_PLAIN))
                        + digits
                : digits;
    }

    private static String plain(double number) {
        if (number == 0) {
            return "0";
        }
        var exact = number == Math.rint(number)
                ? new BigDecimal(number)
                : BigDecimal.valueOf(number).round(DIGITS);
        return (exact.scale() > 0 ? exact.stripTrailingZeros() : exact).toPlainString();
    }

    private String day(double number) {
        var time = DateUtil.getLocalDateTime(number, since1904, true);
        if (number < 1) {
            return time.toLocalTime().toString();
        }
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }
}
