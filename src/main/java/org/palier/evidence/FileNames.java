package org.palier.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/** Cleans the names that files arrive with. */
class FileNames {

    /** How long a name or a title may be, in characters. */
    static final int LONGEST = 300;

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /** Control and format characters, right-to-left marks among them; not the joiner that holds emoji together. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\u200d]]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ONLY_DOTS = Pattern.compile("^[. ]+");

    private FileNames() {}

    /** The name without folders, without what cannot be seen, and not too long; its extension stays. */
    static String clean(String name) {
        var bare = line(FOLDERS.matcher(name).replaceFirst(""));
        return cut(ONLY_DOTS.matcher(bare).replaceFirst(""));
    }

    /** One line of text that people wrote, without what cannot be seen. */
    static String line(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var spaced = SPACES.matcher(composed).replaceAll(" ");
        return UNSEEN.matcher(spaced).replaceAll("").strip();
    }

    /** In lower case, without the dot; empty when there is none. */
    static String extension(String name) {
        var dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    static String cut(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var extension = extension(name);
        var suffix = extension.isEmpty() ? "" : "." + name.substring(name.length() - extension.length());
        var end = LONGEST - suffix.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + suffix;
    }

    /** What the extension promises, until the intake has looked into the file. */
    static String mediaType(String name) {
        return MediaTypeFactory.getMediaType(name)
                .orElse(MediaType.APPLICATION_OCTET_STREAM)
                .toString();
    }
}
