package org.rapporteur.exchange;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a piece of HTML, such as other databases keep texts in.
final class Html {
    private static final Pattern ASIDE = Pattern.compile("(?i)<script\\b|<style\\b|<!--");
    private static final Pattern ASIDE_END = Pattern.compile("(?i)</(?:script|style)\\s?>|-->");
    private static final Pattern LINE_END = Pattern.compile(
            "(?i)<br\\s*/?>|</(?:p|div|li|tr|h[1-6]|ul|ol|table)\\s*>|<(?:p|div|li|tr|ul|ol)(?:\\s[^<>]*)?>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,8}));");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ensp", " "),
            Map.entry("emsp", " "),
            Map.entry("thinsp", " "),
            Map.entry("shy", ""),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("bull", "•"),
            Map.entry("middot", "·"),
            Map.entry("deg", "°"),
            Map.entry("sect", "§"),
            Map.entry("euro", "€"),
            Map.entry("eacute", "é"),
            Map.entry("Eacute", "É"),
            Map.entry("egrave", "è"),
            Map.entry("agrave", "à"),
            Map.entry("ccedil", "ç"),
            Map.entry("ocirc", "ô"),
            Map.entry("ecirc", "ê"),
            Map.entry("aacute", "á"),
            Map.entry("iacute", "í"),
            Map.entry("oacute", "ó"),
            Map.entry("uacute", "ú"),
            Map.entry("ntilde", "ñ"),
            Map.entry("uuml", "ü"),
            Map.entry("ouml", "ö"),
            Map.entry("auml", "ä"));

    private Html() {}

    /// The text without tags, with a line end where a paragraph, an item or a row ends.
    static String plain(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html.strip();
        }
        var text = html.replaceAll("[\\s\\u00A0]+", " ");
        text = withoutAsides(text);
        text = LINE_END.matcher(text).replaceAll("\n");
        text = TAG.matcher(text).replaceAll("");
        text = ENTITY.matcher(text).replaceAll(Html::character);
        return text.replaceAll(" *\\n[ \\n]*", "\n").replaceAll(" {2,}", " ").strip();
    }

    /// Each is looked for behind the last, so that no text takes long.
    private static String withoutAsides(String text) {
        var kept = new StringBuilder();
        int from = 0;
        var begins = ASIDE.matcher(text);
        var ends = ASIDE_END.matcher(text);
        while (begins.find(from) && ends.find(begins.end())) {
            kept.append(text, from, begins.start()).append(' ');
            from = ends.end();
        }
        return kept.append(text, from, text.length()).toString();
    }

    private static String character(MatchResult entity) {
        var named = entity.group(3) == null ? null : NAMED.get(entity.group(3));
        if (named != null) {
            return Matcher.quoteReplacement(named);
        }
        int point = entity.group(1) != null
                ? Integer.parseInt(entity.group(1))
                : entity.group(2) != null ? Integer.parseInt(entity.group(2), 16) : 0;
        boolean isCharacter =
                point >= ' ' && Character.isValidCodePoint(point) && Character.getType(point) != Character.SURROGATE;
        // what is no character stays as it is written
        return isCharacter && Character.isSpaceChar(point)
                ? " "
                : Matcher.quoteReplacement(isCharacter ? Character.toString(point) : entity.group());
    }
}
