package org.palier.referential;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language what is wrong in a file, and where. */
@Component
class FlawMessages {

    private final MessageSource messages;

    FlawMessages(MessageSource messages) {
        this.messages = messages;
    }

    List<ReferentialError> of(List<Flaw> flaws) {
        Locale locale = LocaleContextHolder.getLocale();
        return flaws.stream().map(flaw -> error(flaw, locale)).toList();
    }

    private ReferentialError error(Flaw flaw, Locale locale) {
        String what = messages.getMessage(flaw.reason(), flaw.arguments().toArray(), locale);
        Object[] where = {String.valueOf(flaw.line()), flaw.code(), what};
        return new ReferentialError(
                flaw.line(), flaw.code(), messages.getMessage("referential.flaw.where", where, locale));
    }
}
