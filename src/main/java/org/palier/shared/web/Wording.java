package org.palier.shared.web;

import java.util.Locale;
import org.palier.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a refusal into words; templates call it as {@code @wording}. */
@Component("wording")
public class Wording {

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** What the refusal says to a person: what happened and what to do. */
    public String of(Refusal refusal, Locale locale) {
        return of(refusal.code(), locale, refusal.arguments());
    }

    /** The message of this key. */
    public String of(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The message of this key, or the fallback where no room has said it. */
    public String orElse(String key, String fallback, Locale locale) {
        String said = messages.getMessage(key, null, fallback, locale);
        return said == null ? fallback : said;
    }
}
