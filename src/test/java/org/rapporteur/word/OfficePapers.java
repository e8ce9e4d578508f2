package org.rapporteur.word;

import static org.rapporteur.word.OfficeFile.p;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Letterheads such as offices have.
final class OfficePapers {
    /// A word that stands wherever a letterhead may tell more than its page shows.
    static final String TRACE = "Quillfeather";

    private OfficePapers() {}

    /// The XML of a field with what it shows.
    static String field(String instruction, String shown) {
        return ("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText xml:space='preserve'> %s </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>%s</w:t></w:r>"
                        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>")
                .formatted(instruction, shown);
    }

    /// A picture with these relations, as Word draws it.
    static String picture(String relation, String name) {
        return "<w:p><w:r><w:drawing><wp:inline><wp:extent cx='914400' cy='457200'/><wp:docPr id='7' name='" + name
                + "' descr='C:\\Users\\" + name + "\\logo.png'/><a:graphic>"
                + "<a:graphicData uri='http://schemas.openxmlformats.org/drawingml/2006/picture'><pic:pic><pic:nvPicPr>"
                + "<pic:cNvPr id='7' name='" + name + ".png'/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip "
                + relation
                + "/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x='0' y='0'/>"
                + "<a:ext cx='914400' cy='457200'/></a:xfrm><a:prstGeom prst='rect'><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
                + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    }

    /// A plain letterhead of a German office: first page with a logo, other pages with a short head.
    static OfficeFile plain() {
        return new OfficeFile()
                .styles(
                        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii='Georgia' w:hAnsi='Georgia'/><w:sz w:val='21'/>"
                                + "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
                                + style("paragraph", "Standard", "Normal", "w:default='1'", "")
                                + style(
                                        "paragraph",
                                        "berschrift1",
                                        "heading 1",
                                        "",
                                        "<w:rPr><w:b/><w:color w:val='AA0000'/><w:sz w:val='30'/></w:rPr>")
                                + style(
                                        "paragraph",
                                        "berschrift2",
                                        "heading 2",
                                        "",
                                        "<w:pPr><w:outlineLvl w:val='1'/></w:pPr>")
                                + style("paragraph", "Titel", "Title", "", "<w:rPr><w:sz w:val='44'/></w:rPr>")
                                + style(
                                        "paragraph",
                                        "Aufz",
                                        "List Bullet",
                                        "",
                                        "<w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr>")
                                + style("paragraph", "Kopfzeile", "header", "", "")
                                + style("paragraph", "Fuzeile", "footer", "", "")
                                + style("paragraph", "Quote", "House style for offers", "", "")
                                + style(
                                        "character",
                                        "Absatz-Standardschriftart",
                                        "Default Paragraph Font",
                                        "w:default='1'",
                                        "")
                                + style("table", "NormaleTabelle", "Normal Table", "w:default='1'", "")
                                + style(
                                        "table",
                                        "Tabellenraster",
                                        "Table Grid",
                                        "",
                                        "<w:tblPr><w:tblBorders>"
                                                + "<w:top w:val='double' w:sz='6' w:space='0' w:color='AA0000'/></w:tblBorders></w:tblPr>"))
                .numbering(
                        "<w:abstractNum w:abstractNumId='5'><w:multiLevelType w:val='hybridMultilevel'/><w:lvl w:ilvl='0'>"
                                + "<w:start w:val='1'/><w:numFmt w:val='bullet'/><w:lvlText w:val='▪'/><w:lvlJc w:val='left'/>"
                                + "<w:pPr><w:ind w:left='500' w:hanging='250'/></w:pPr></w:lvl></w:abstractNum>"
                                + "<w:num w:numId='3'><w:abstractNumId w:val='5'/></w:num>")
                .section(
                        "<w:pgSz w:w='11906' w:h='16838'/><w:pgMar w:top='2268' w:right='1134' w:bottom='1134' w:left='2268'"
                                + " w:header='567' w:footer='567' w:gutter='0'/><w:titlePg/>")
                .head("header", "first", picture("r:embed='logo'", "Picture") + p("Office for Human Rights"))
                .head("header", "default", p("OHR"))
                .head("footer", "first", p("Heron Street 5, Geneva"))
                .head("footer", "default", "<w:p>" + field("PAGE", "2") + "</w:p>")
                .part("word/media/logo.png", "image/png", png())
                .relation("word/header-first.xml", "logo", "image", "media/logo.png")
                .body(p("Dear Sir or Madam,"));
    }

    static String style(String type, String id, String name, String attributes, String content) {
        return "<w:style w:type='%s' w:styleId='%s' %s><w:name w:val='%s'/>%s</w:style>"
                .formatted(type, id, attributes, name, content);
    }

    static byte[] png() {
        var bytes = new ByteArrayOutputStream();
        try {
            var image = new java.awt.image.BufferedImage(80, 40, java.awt.image.BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < 80; x++) {
                image.setRGB(x, x / 2, 0x1F5C7A);
            }
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A letterhead that LibreOffice wrote, with its own names for styles; made from a text document by
    /// `soffice --convert-to "dotx:MS Word 2007 XML Template"`.
    static Path ofLibreOffice() {
        return Path.of("src", "test", "resources", "letterheads", "libreoffice.dotx");
    }

    /// A letterhead that tells of its author, of his computer and of others in all the ways there are.
    static OfficeFile talkative() {
        var by = "w:id='9' w:author='" + TRACE + "' w:date='2020-01-01T00:00:00Z'";
        var control =
                "<w:sdt><w:sdtPr><w:alias w:val='" + TRACE + "'/>%s</w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>";
        var word = "http://schemas.microsoft.com/office/word/2012/wordml";
        return plain().settings("<w:writeProtection w:recommended='1'/><w:attachedTemplate r:id='template'/>"
                        + "<w:documentProtection w:edit='readOnly' w:enforcement='1'/><w:evenAndOddHeaders/><w:docVars><w:docVar w:name='Author' w:val='"
                        + TRACE
                        + "'/></w:docVars><w:rsids><w:rsidRoot w:val='00AB12CD'/><w:rsid w:val='00AB12CD'/></w:rsids>")
                .outside("word/settings.xml", "template", "attachedTemplate", "https://example.org/" + TRACE + ".dotm")
                .head(
                        "header",
                        "even",
                        "<w:p w:rsidR='00AB12CD' w14:paraId='12345678'><w:bookmarkStart w:id='1' w:name='" + TRACE
                                + "'/><w:bookmarkEnd w:id='1'/><w:permStart w:id='4' w:ed='" + TRACE
                                + "'/><w:permEnd w:id='4'/>"
                                + "<w:ins " + by + "><w:r><w:t>Accepted words</w:t></w:r></w:ins><w:del " + by
                                + "><w:r><w:delText>" + TRACE
                                + "</w:delText></w:r></w:del><w:commentRangeStart w:id='2'/><w:r><w:t> kept words</w:t></w:r>"
                                + "<w:commentRangeEnd w:id='2'/><w:r><w:commentReference w:id='2'/></w:r>"
                                + field("AUTHOR", TRACE) + field("FILENAME \\p", "C:\\Users\\" + TRACE)
                                + field("DOCPROPERTY Boss", TRACE)
                                + "<w:fldSimple w:instr=' LASTSAVEDBY '><w:r><w:t>" + TRACE
                                + "</w:t></w:r></w:fldSimple>"
                                + field("HYPERLINK \"https://example.org/" + TRACE + "\"", "linked words")
                                + field("NUMPAGES", "9")
                                + "<w:hyperlink r:id='site'><w:r><w:t>www.office.example</w:t></w:r></w:hyperlink>"
                                + "<w:smartTag w:uri='x' w:element='person'><w:r><w:t>tagged</w:t></w:r></w:smartTag></w:p>"
                                + control.formatted("<w:dataBinding w:xpath='/x' w:storeItemID='{1}'/>", p(TRACE))
                                + control.formatted("<w:showingPlcHdr/>", p(TRACE))
                                + control.formatted(
                                        "<w:docPartObj><w:docPartGallery w:val='Page Numbers (Top of Page)'/></w:docPartObj>",
                                        "<w:p>" + field("PAGE", "8") + "</w:p>")
                                + control.formatted("", p("Fixed words"))
                                + picture("r:link='picture'", TRACE)
                                + "<w:p><w15:person w15:author='" + TRACE + "'/><w:r><w:rPr><w:rPrChange " + by
                                + "><w:rPr/></w:rPrChange></w:rPr>"
                                + "<w:object><o:OLEObject r:id='sheet' ProgID='" + TRACE + "'/></w:object></w:r></w:p>"
                                + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline><wp:extent cx='1' cy='1'/>"
                                + "<wp:docPr id='7' name='" + TRACE
                                + "'/><a:graphic><a:graphicData uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'>"
                                + "<wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:txbx><w:txbxContent>" + p("Boxed words")
                                + "</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
                                + "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id='s' o:gfxdata='"
                                + TRACE
                                + "' href='https://" + TRACE + "'><v:textbox><w:txbxContent>" + p("Boxed words")
                                + "</w:txbxContent></v:textbox></v:shape></w:pict>"
                                + "</mc:Fallback></mc:AlternateContent></w:r></w:p>")
                .outside("word/header-even.xml", "site", "hyperlink", "https://example.org/" + TRACE)
                .outside("word/header-even.xml", "picture", "image", "file:///C:/" + TRACE + ".png")
                .relation("word/header-even.xml", "sheet", "oleObject", "embeddings/oleObject1.bin")
                .part(
                        "word/embeddings/oleObject1.bin",
                        "application/octet-stream",
                        TRACE.getBytes(StandardCharsets.UTF_8))
                .part(
                        "word/vbaProject.bin",
                        "application/vnd.ms-office.vbaProject",
                        TRACE.getBytes(StandardCharsets.UTF_8))
                .relation("word/document.xml", "vba", "vbaProject", "vbaProject.bin")
                .part(
                        "word/comments.xml",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
                        OfficeFile.xml(
                                "comments", "<w:comment " + by.replace("'9'", "'2'") + ">" + p(TRACE) + "</w:comment>"))
                .relation("word/document.xml", "comments", "comments", "comments.xml")
                .part(
                        "word/people.xml",
                        "<w15:people xmlns:w15='" + word + "'><w15:person w15:author='" + TRACE + "'/></w15:people>")
                .part("word/glossary/document.xml", "<x>" + TRACE + "</x>")
                .part(
                        "word/fonts/font1.odttf",
                        "application/vnd.openxmlformats-officedocument.obfuscatedFont",
                        TRACE.getBytes(StandardCharsets.UTF_8))
                .part("customXml/item1.xml", "<x>" + TRACE + "</x>")
                .relation("word/document.xml", "xml", "customXml", "../customXml/item1.xml")
                .part(
                        "docProps/core.xml",
                        "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
                                + " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator>" + TRACE
                                + "</dc:creator><cp:lastModifiedBy>" + TRACE
                                + "</cp:lastModifiedBy></cp:coreProperties>")
                .relation("", "core", "metadata/core-properties", "docProps/core.xml")
                .part(
                        "docProps/app.xml",
                        "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'><Company>"
                                + TRACE + "</Company><Template>" + TRACE + ".dotm</Template></Properties>")
                .relation("", "app", "extended-properties", "docProps/app.xml")
                .part("docProps/custom.xml", "<Properties><property name='Boss'>" + TRACE + "</property></Properties>")
                .relation("", "custom", "custom-properties", "docProps/custom.xml")
                .part("docProps/thumbnail.jpeg", "image/jpeg", TRACE.getBytes(StandardCharsets.UTF_8))
                .relation("", "thumb", "metadata/thumbnail", "docProps/thumbnail.jpeg")
                .body(p(TRACE) + control.formatted("", p("Click here " + TRACE))
                        + "<w:p><w:pPr><w:sectPr><w:headerReference w:type='default' r:id='other'/>"
                        + "<w:pgSz w:w='16838' w:h='11906' w:orient='landscape'/></w:sectPr></w:pPr></w:p>"
                        + "<w:altChunk r:id='chunk'/><w:tbl><w:tr><w:tc>" + p(TRACE) + "</w:tc></w:tr></w:tbl>")
                .loose("header", "other", p(TRACE));
    }
}
