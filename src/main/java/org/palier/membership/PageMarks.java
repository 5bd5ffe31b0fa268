package org.palier.membership;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs into each form for whom it was made and on which page, so that what is sent too late is known to be theirs. */
@Service
public class PageMarks {

    private static final Pattern MARK = Pattern.compile("([0-9a-f-]{36})\\.([\\w-]{43})\\.([\\w-]{1,2800})");
    private static final String SEAL = "HmacSHA256";

    private final PersonRepository people;

    PageMarks(PersonRepository people) {
        this.people = people;
    }

    /** What this person's forms are signed with: it outlives a session and a restart, and ends with the password. */
    @Transactional(readOnly = true)
    public String key(PersonId person) {
        return people.findById(person)
                .map(Person::password)
                .map(hash -> Secret.hash("page-mark " + hash))
                .orElse("");
    }

    public static String sign(String key, PageMark mark) {
        String seal = encoded(seal(key, mark));
        return mark.person().value() + "." + seal + "." + encoded(mark.page().getBytes(StandardCharsets.UTF_8));
    }

    /** The mark, when the person that it names has signed it. */
    public Optional<PageMark> read(String signed) {
        return read(signed, this::key);
    }

    public static Optional<PageMark> read(String signed, Function<PersonId, String> keys) {
        Matcher parts = MARK.matcher(signed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String page = new String(Base64.getUrlDecoder().decode(parts.group(3)), StandardCharsets.UTF_8);
            PageMark mark = new PageMark(new PersonId(UUID.fromString(parts.group(1))), page);
            String key = keys.apply(mark.person());
            return key.isEmpty() || !MessageDigest.isEqual(seal(key, mark), bytes(parts.group(2)))
                    ? Optional.empty()
                    : Optional.of(mark);
        } catch (IllegalArgumentException notWrittenByUs) {
            return Optional.empty();
        }
    }

    private static byte[] seal(String key, PageMark mark) {
        try {
            Mac seal = Mac.getInstance(SEAL);
            seal.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), SEAL));
            return seal.doFinal((mark.person().value() + " " + mark.page()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] bytes(String encoded) {
        return Base64.getUrlDecoder().decode(encoded);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
