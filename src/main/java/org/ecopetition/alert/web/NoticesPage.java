package org.ecopetition.alert.web;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ecopetition.alert.Alert;
import org.ecopetition.alert.AlertReader;
import org.ecopetition.alert.Alerts;
import org.ecopetition.alert.outgoing.Outgoing;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The messages of whoever is signed in: their number for the bell, the last few behind it, and all on a page. */
@Controller
@RequestMapping("/notices")
@OpenTo(SIGNED_IN)
class NoticesPage {

    private static final String AGAIN = "redirect:/notices";

    /** How many stand behind the bell. */
    private static final int LAST_FEW = 8;

    private final Alerts alerts;
    private final Outgoing outgoing;
    private final Clock clock;

    NoticesPage(Alerts alerts, Outgoing outgoing, Clock clock) {
        this.alerts = alerts;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /**
     * What the bell shows.
     *
     * @param unread how many messages are unread; with {@code more} at least so many
     */
    record Count(int unread, boolean more) {}

    /** The number at the bell; whoever has it already is told that nothing changed. */
    @GetMapping("/count")
    ResponseEntity<Count> count(Authentication login) {
        int unread = alerts.unread(readerOf(login));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(String.valueOf(unread))
                .body(new Count(Math.min(unread, Alerts.MOST - 1), unread == Alerts.MOST));
    }

    @GetMapping("/latest")
    String latest(Authentication login, Model model) {
        List<Alert> last = alerts.latest(readerOf(login), Alerts.MOST);
        model.addAttribute(
                "alerts", last.stream().filter(Alert::unread).limit(LAST_FEW).toList());
        model.addAttribute("shown", shownUntil(last));
        return "alert/latest";
    }

    @GetMapping
    String all(Authentication login, @RequestParam(defaultValue = "false") boolean saved, Model model) {
        AlertReader reader = readerOf(login);
        List<Alert> last = alerts.latest(reader, Alerts.MOST);
        model.addAttribute("alerts", last);
        model.addAttribute("unread", last.stream().filter(Alert::unread).count());
        model.addAttribute("most", Alerts.MOST);
        model.addAttribute("shown", shownUntil(last));
        outgoing.mailOf(reader.person()).ifPresent(mail -> model.addAttribute("mail", mail));
        model.addAttribute("saved", saved);
        return "alert/notices";
    }

    /**
     * Marks one message as read, or all.
     *
     * @param alert the key of one
     * @param until when the list of all was shown, in milliseconds since 1970
     */
    @PostMapping("/read")
    String read(
            Authentication login,
            @RequestParam(required = false) @Nullable String alert,
            @RequestParam(required = false) @Nullable Long until) {
        if (alert != null) {
            alerts.read(readerOf(login), alert);
        } else if (until != null) {
            alerts.readAll(readerOf(login), Instant.ofEpochMilli(until));
        }
        return AGAIN;
    }

    /** Whether the person wants messages by mail. */
    @PostMapping("/mail")
    String mail(Authentication login, @RequestParam(defaultValue = "false") boolean wanted) {
        alerts.takeMail(login.getName(), wanted);
        return AGAIN + "?saved=true";
    }

    /** Until when the list tells, in milliseconds since 1970; what comes to light later stays unread. */
    private long shownUntil(List<Alert> shown) {
        return shown.stream()
                .findFirst()
                .map(Alert::since)
                .orElseGet(clock::instant)
                .plusMillis(1)
                .toEpochMilli();
    }

    private static AlertReader readerOf(Authentication login) {
        SignedIn person = SignedIn.of(login);
        return new AlertReader(person.id(), person.groups());
    }
}
