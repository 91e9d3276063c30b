package org.ecopetition.paper;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts the pictures into the text of a Word file, each in the place of its placeholder. */
final class WordPictures {

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final String SHAPES = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    /** Stands where the picture goes until it is there. */
    private static final String MARK = "\uE000";

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private final XWPFDocument document;
    private final Map<String, PaperPicture> pictures;
    private int drawn;

    WordPictures(XWPFDocument document, Map<String, PaperPicture> pictures) {
        this.document = document;
        this.pictures = pictures;
    }

    /** Draws every picture that the text asks for. */
    void draw() throws IOException {
        if (pictures.isEmpty()) {
            return;
        }
        Element body = (Element) document.getDocument().getBody().getDomNode();
        for (Element paragraph : WordText.paragraphsIn(body)) {
            for (String name : WordText.namesIn(paragraph)) {
                PaperPicture picture = pictures.get(name);
                if (picture != null) {
                    draw(paragraph, name, picture);
                }
            }
        }
    }

    private void draw(Element paragraph, String wanted, PaperPicture picture) throws IOException {
        WordText.replaceAll(
                WordText.textsOf(paragraph),
                (name, placeholder) -> name.equals(wanted) ? Optional.of(MARK) : Optional.empty());
        for (Element text : WordText.textsOf(paragraph)) {
            if (WordText.textIn(text).contains(MARK)) {
                Node run = text.getParentNode();
                run.insertBefore(drawing(text, picture), text);
                WordText.clear(text, MARK);
                return;
            }
        }
    }

    private Element drawing(Element beside, PaperPicture picture) throws IOException {
        long width = Units.toEMU(picture.width() * POINTS_PER_MILLIMETRE);
        long height = Units.toEMU(picture.height() * POINTS_PER_MILLIMETRE);
        drawn++;
        Branch drawing = Branch.of(beside.getOwnerDocument(), WordText.WORD, "w:drawing");
        Branch inline = drawing.grow(DRAWING, "wp:inline");
        inline.grow(DRAWING, "wp:extent").says("cx", width).says("cy", height);
        inline.grow(DRAWING, "wp:docPr")
                .says("id", 1000 + drawn)
                .says("name", "picture " + drawn)
                .says("descr", picture.says());
        Branch pic = inline.grow(SHAPES, "a:graphic")
                .grow(SHAPES, "a:graphicData")
                .says("uri", PICTURE)
                .grow(PICTURE, "pic:pic");
        Branch about = pic.grow(PICTURE, "pic:nvPicPr");
        about.grow(PICTURE, "pic:cNvPr").says("id", drawn).says("name", "picture " + drawn);
        about.grow(PICTURE, "pic:cNvPicPr");
        Branch fill = pic.grow(PICTURE, "pic:blipFill");
        fill.grow(SHAPES, "a:blip").links(LINKS, "r:embed", kept(picture));
        fill.grow(SHAPES, "a:stretch").grow(SHAPES, "a:fillRect");
        Branch shape = pic.grow(PICTURE, "pic:spPr");
        Branch place = shape.grow(SHAPES, "a:xfrm");
        place.grow(SHAPES, "a:off").says("x", 0).says("y", 0);
        place.grow(SHAPES, "a:ext").says("cx", width).says("cy", height);
        shape.grow(SHAPES, "a:prstGeom").says("prst", "rect").grow(SHAPES, "a:avLst");
        return drawing.element();
    }

    private String kept(PaperPicture picture) throws IOException {
        try {
            return document.addPictureData(picture.png().getByteArray(), Document.PICTURE_TYPE_PNG);
        } catch (InvalidFormatException damaged) {
            throw new IOException("the picture has no place in the Word file", damaged);
        }
    }

    /** An element of a drawing that grows others. */
    private record Branch(Element element) {

        static Branch of(org.w3c.dom.Document owner, String space, String name) {
            return new Branch(owner.createElementNS(space, name));
        }

        Branch grow(String space, String name) {
            Branch grown = of(element.getOwnerDocument(), space, name);
            element.appendChild(grown.element);
            return grown;
        }

        Branch says(String name, Object value) {
            element.setAttribute(name, String.valueOf(value));
            return this;
        }

        Branch links(String space, String name, String target) {
            element.setAttributeNS(space, name, target);
            return this;
        }
    }
}
