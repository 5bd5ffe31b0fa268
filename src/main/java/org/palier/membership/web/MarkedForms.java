package org.palier.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.membership.PageMark;
import org.palier.membership.PageMarks;
import org.palier.membership.SignedIn;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Lays the mark of its page into each form that bears a token, beside that token. */
@Component
class MarkedForms implements BeanPostProcessor {

    /** The field; not a name that a form could have, because the framework takes it for the marker of another. */
    static final String FIELD = "_here";

    private static final String KEY = "palier.page-mark";

    /** From now on the forms of this session bear marks. */
    static void begin(HttpServletRequest request, String key) {
        request.getSession().setAttribute(KEY, key);
    }

    /** The page that the form stood on, when it was made for who is signed in now. */
    static Optional<PageMark> own(HttpServletRequest request) {
        String signed = request.getParameter(FIELD);
        SignedIn now = CurrentActor.signedIn();
        String key = key(request);
        return signed == null || now == null || key == null
                ? Optional.empty()
                : PageMarks.read(signed, person -> person.equals(now.id()) ? key : "");
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor tokens ? new Marking(tokens) : bean;
    }

    private static @Nullable String key(HttpServletRequest request) {
        return request.getSession(false) == null
                ? null
                : (String) request.getSession(false).getAttribute(KEY);
    }

    /** What the framework does to forms, and the mark. */
    private record Marking(RequestDataValueProcessor tokens) implements RequestDataValueProcessor {

        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> fields = tokens.getExtraHiddenFields(request);
            SignedIn now = CurrentActor.signedIn();
            String key = key(request);
            if (fields == null || fields.isEmpty() || now == null || key == null) {
                return fields;
            }
            Map<String, String> all = new LinkedHashMap<>(fields);
            all.put(FIELD, PageMarks.sign(key, new PageMark(now.id(), Whereabouts.of(request))));
            return all;
        }

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return tokens.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return tokens.processFormFieldValue(request, name, value, type);
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return tokens.processUrl(request, url);
        }
    }
}
