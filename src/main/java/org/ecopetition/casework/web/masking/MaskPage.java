package org.ecopetition.casework.web.masking;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.ecopetition.casework.CaseInSight;
import org.ecopetition.casework.CaseSight;
import org.ecopetition.casework.PersonNames;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.evidence.masking.MaskDesk;
import org.ecopetition.evidence.masking.Masking;
import org.ecopetition.evidence.masking.PictureMasks;
import org.ecopetition.evidence.masking.PublicCopies;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the coordination group covers people and number plates in a picture with rectangles, drawn or typed, and sees what the
 * public will see.
 */
@Controller
@RequestMapping("/cases/{caseNumber}/evidence/{id}/masks")
@OpenTo(SIGNED_IN)
class MaskPage {

    private static final String PAGE = "casework/evidence-masks";
    private static final String FORM = "maskForm";
    private static final String MEANWHILE = "masks.changed-meanwhile";

    private final CaseSight sight;
    private final EvidenceBook book;
    private final MaskDesk desk;
    private final PublicCopies copies;
    private final PersonNames names;

    MaskPage(CaseSight sight, EvidenceBook book, MaskDesk desk, PublicCopies copies, PersonNames names) {
        this.sight = sight;
        this.book = book;
        this.desk = desk;
        this.copies = copies;
        this.names = names;
    }

    /** A picture and the hand-off it belongs to. */
    private record Picture(HandOff handOff, EvidencePiece piece) {}

    @GetMapping
    String ask(@PathVariable String caseNumber, @PathVariable String id, Authentication login, Model model) {
        Picture picture = picture(caseNumber, id, SignedIn.of(login));
        Masking now = desk.of(picture.piece());
        model.addAttribute("previewed", now.masks().toString());
        return show(model, picture, now, bound(MaskForm.of(now.masks())));
    }

    /**
     * Covers what was drawn, and nothing else any longer.
     *
     * @param version of the masks that the person has seen
     * @param action {@code preview} to see it before it is kept
     */
    @PostMapping
    ModelAndView cover(
            @PathVariable String caseNumber,
            @PathVariable String id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "save") String action,
            MaskForm sent,
            Authentication login,
            Model model) {
        SignedIn person = SignedIn.of(login);
        Picture picture = picture(caseNumber, id, person);
        MaskForm form = sent.arranged();
        BindingResult typed = bound(form);
        FormFaults.add(typed, form.faults());
        boolean isPreview = action.equals("preview") && !typed.hasErrors();
        if (!typed.hasErrors() && !isPreview) {
            try {
                desk.mask(id, form.masks(), version, person.id());
                return new ModelAndView(
                        "redirect:/cases/{caseNumber}/evidence/public",
                        Map.of(
                                "caseNumber",
                                caseNumber,
                                "handOff",
                                picture.handOff().number(),
                                "masked",
                                id));
            } catch (Refusal refusal) {
                typed = refused(refusal, form, picture.piece());
            }
        }
        Masking now = desk.of(picture.piece());
        model.addAttribute(
                "previewed", isPreview ? form.masks().toString() : now.masks().toString());
        show(model, picture, now, typed);
        model.addAttribute("version", isPreview ? version : now.version());
        return new ModelAndView(PAGE, isPreview ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /**
     * The picture as the public sees it, or would see it.
     *
     * @param areas what would be covered; without it what is
     */
    @GetMapping("/preview.jpg")
    ResponseEntity<byte[]> preview(
            @PathVariable String caseNumber,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String areas,
            @RequestParam(defaultValue = "false") boolean small,
            Authentication login)
            throws IOException {
        EvidencePiece piece = picture(caseNumber, id, SignedIn.of(login)).piece();
        byte[] copy = areas == null ? copies.of(piece, small) : copies.preview(piece, read(areas));
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(copy);
    }

    /** What somebody else covered meanwhile is added to what was drawn, so that nothing is uncovered by accident. */
    private BindingResult refused(Refusal refusal, MaskForm form, EvidencePiece piece) {
        boolean isLate = refusal.code().equals(MEANWHILE);
        PictureMasks drawn = form.masks();
        BindingResult typed =
                bound(isLate ? MaskForm.of(drawn.and(desk.of(piece).masks())) : form);
        FormFaults.add(typed, refusal.fault());
        return typed;
    }

    private PictureMasks read(String areas) {
        return PictureMasks.read(areas)
                .filter(masks -> masks.areas().size() <= desk.most())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static BindingResult bound(MaskForm form) {
        return new BeanPropertyBindingResult(form.withRoom(), FORM);
    }

    private String show(Model model, Picture picture, Masking now, BindingResult typed) {
        EvidencePiece piece = picture.piece();
        model.addAttribute("handOff", picture.handOff());
        model.addAttribute("piece", piece);
        model.addAttribute("others", book.otherUses(piece));
        model.addAttribute("most", desk.most());
        model.addAttribute("now", now);
        model.addAttribute("version", now.version());
        String by = now.by();
        if (by != null) {
            model.addAttribute("by", names.of(Set.of(by)).getOrDefault(by, by));
        }
        model.addAttribute(FORM, typed.getTarget());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, typed);
        return PAGE;
    }

    private Picture picture(String caseNumber, String id, SignedIn person) {
        CaseInSight seen =
                sight.of(caseNumber, person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!person.isLiaison()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return book.find(id)
                .filter(EvidencePiece::mayBecomePublic)
                .flatMap(piece -> seen.handOffs().stream()
                        .filter(handOff -> handOff.key().equals(piece.handOff()))
                        .findFirst()
                        .map(handOff -> new Picture(handOff, piece)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
