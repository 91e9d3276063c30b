package org.ecopetition.disclosure.objection;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.redaction.Redacted.Mark;
import org.ecopetition.petition.redaction.Redaction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds in a text what anybody who objected gave to be reached by: a name, a number, an address of mail. */
@Component
public class ObjectorMentions {

    private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{N}@._-]+");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern NUMBER = Pattern.compile("(?=(?:.*\\d){5}).{5,}|.+@.+");

    /** What people write around their number: no names. */
    private static final Pattern WORDS = Pattern.compile("电话|手机|联系|联系人|联系电话|手机号|微信|邮箱|本人|姓名|地址|座机|号码|微信号");

    private final ObjectorContacts contacts;
    private final Redaction redaction;

    ObjectorMentions(ObjectorContacts contacts, Redaction redaction) {
        this.contacts = contacts;
        this.redaction = redaction;
    }

    /** What is an objector's own, written with blanks between as well. */
    @Transactional(readOnly = true)
    public List<Mark> in(String text) {
        String plain = TypedText.plain(text);
        return contacts.all()
                .flatMap(ObjectorMentions::partsOf)
                .filter(part -> text.contains(part) || plain.contains(part))
                .map(ObjectorMentions::person)
                .flatMap(person ->
                        Stream.of(text, plain).flatMap(written -> redaction.propose(written, person).marks().stream()))
                .filter(Mark::callers)
                .distinct()
                .toList();
    }

    private static Stream<String> partsOf(String contact) {
        return Arrays.stream(PARTS.split(contact, -1))
                .flatMap(part -> Stream.of(part, part.replaceAll("\\P{IsHan}", ""), part.replaceAll("\\D", "")))
                .distinct()
                .filter(part -> !WORDS.matcher(part).matches())
                .filter(part ->
                        NAME.matcher(part).matches() || NUMBER.matcher(part).matches());
    }

    private static Caller person(String part) {
        return NAME.matcher(part).matches() ? new Caller(part, null, null) : new Caller(null, part, null);
    }
}
