package org.ecopetition.verification;

import org.springframework.context.MessageSourceResolvable;

/**
 * A measured item named in a refusal; people read its word from {@code messages/verification.properties}, or its code where
 * an administrator added it.
 */
public record ItemName(String item) implements MessageSourceResolvable {

    @Override
    public String[] getCodes() {
        return new String[] {"MeasuredItem." + item};
    }

    @Override
    public String getDefaultMessage() {
        return item;
    }
}
