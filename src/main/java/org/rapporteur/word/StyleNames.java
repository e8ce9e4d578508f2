package org.rapporteur.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The names under which offices have the styles of our documents.
///
/// Word keeps its own styles under their English names in every language, whatever it shows;
/// LibreOffice writes some under names of its own, and other programs under translated ones.
final class StyleNames {
    private static final Map<String, List<String>> OTHERS = Map.ofEntries(
            Map.entry(
                    "body text",
                    List.of(
                            "Text Body",
                            "Textkörper",
                            "Corps de texte",
                            "Texto de cuerpo",
                            "Texto independiente",
                            "Основной текст",
                            "Тело текста",
                            "نص أساسي",
                            "正文文本")),
            Map.entry("title", List.of("Titel", "Titre", "Título", "Название", "العنوان", "标题")),
            Map.entry(
                    "subtitle", List.of("Untertitel", "Sous-titre", "Subtítulo", "Подзаголовок", "عنوان فرعي", "副标题")),
            Map.entry("heading 1", headings("1", "عنوان ١")),
            Map.entry("heading 2", headings("2", "عنوان ٢")),
            Map.entry("heading 3", headings("3", "عنوان ٣")),
            Map.entry(
                    "quote",
                    List.of(
                            "Quotations",
                            "Block Quotation",
                            "Block Text",
                            "Zitat",
                            "Citation",
                            "Cita",
                            "Цитата",
                            "اقتباس",
                            "引用")),
            Map.entry(
                    "list bullet",
                    List.of(
                            "List 1",
                            "Bulleted List",
                            "Bullet List",
                            "Aufzählungszeichen",
                            "Liste à puces",
                            "Lista con viñetas",
                            "Маркированный список",
                            "قائمة نقطية",
                            "列表项目符号")),
            Map.entry(
                    "list number",
                    List.of(
                            "Numbering 1",
                            "Numbered List",
                            "Listennummer",
                            "Liste à numéros",
                            "Lista con números",
                            "Нумерованный список",
                            "قائمة رقمية",
                            "列表编号")),
            Map.entry(
                    "caption",
                    List.of(
                            "Beschriftung",
                            "Légende",
                            "Epígrafe",
                            "Descripción",
                            "Название объекта",
                            "تسمية توضيحية",
                            "题注")),
            Map.entry(
                    "footnote text",
                    List.of(
                            "Footnote",
                            "Fußnotentext",
                            "Note de bas de page",
                            "Texto nota pie",
                            "Текст сноски",
                            "نص حاشية سفلية",
                            "脚注文本")),
            Map.entry(
                    "footnote reference",
                    List.of(
                            "Footnote Anchor",
                            "Footnote Characters",
                            "Fußnotenzeichen",
                            "Appel note de bas de p.",
                            "Ref. de nota al pie",
                            "Знак сноски",
                            "脚注引用")),
            Map.entry("table text", List.of("Table Contents", "Table Body", "Tabellentext", "Содержимое таблицы")),
            Map.entry("table head", List.of("Table Heading", "Table Header", "Tabellenkopf", "Заголовок таблицы")),
            Map.entry(
                    "table grid",
                    List.of(
                            "Tabellenraster",
                            "Grille du tableau",
                            "Tabla con cuadrícula",
                            "Сетка таблицы",
                            "شبكة جدول",
                            "网格型")),
            Map.entry(
                    "toc heading",
                    List.of(
                            "Contents Heading",
                            "Inhaltsverzeichnisüberschrift",
                            "En-tête de table des matières",
                            "Оглавление",
                            "目录标题")),
            Map.entry("toc 1", List.of("Contents 1", "Verzeichnis 1", "TM 1", "TDC 1", "Оглавление 1", "目录 1")),
            Map.entry(
                    "header", List.of("Kopfzeile", "En-tête", "Encabezado", "Верхний колонтитул", "رأس الصفحة", "页眉")),
            Map.entry(
                    "footer",
                    List.of("Fußzeile", "Pied de page", "Pie de página", "Нижний колонтитул", "تذييل الصفحة", "页脚")),
            Map.entry("hyperlink", List.of("Internet Link", "Lien hypertexte", "Hipervínculo", "Гиперссылка", "超链接")));

    private StyleNames() {}

    private static List<String> headings(String level, String arabic) {
        return List.of(
                "Überschrift " + level,
                "Titre " + level,
                "Título " + level,
                "Заголовок " + level,
                "عنوان " + level,
                arabic,
                "标题 " + level);
    }

    /// The folded names under which a style may be met, its own first.
    static List<String> of(String name) {
        var names = new ArrayList<>(List.of(folded(name)));
        OTHERS.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).forEach(other -> names.add(folded(other)));
        return names;
    }

    /// A name without what is written differently: capitals, spaces and hyphens.
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}_]+", "");
    }
}
