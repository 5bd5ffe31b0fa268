package org.palier.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;

/** Somebody who types into a form, whose session ends, who sends it, signs in again, and looks what has become of it. */
final class FormWalker {

    private static final String FIELDS = """
        const fields = [...form.elements].filter(one => one.name && one.matches('input, select, textarea')
            && !['hidden', 'password', 'file'].includes(one.type) && !one.disabled);
        const state = () => fields.map(one => one.name + '=' + one.value + (one.checked === undefined ? '' : one.checked)).join('\\n');\
        """;
    private static final String FILL = """
        form => {
          %s
          form.noValidate = true;
          for (const one of fields) {
            for (let up = one.closest('details'); up; up = up.parentElement.closest('details')) up.open = true;
            if (one.type === 'checkbox') one.checked = !one.checked;
            else if (one.type === 'radio') one.checked = true;
            else if (one.tagName === 'SELECT') one.selectedIndex = one.options.length - 1;
            else one.value = { email: 'elle@exemple.fr', date: '2026-03-04', number: '7' }[one.type] ?? 'Écrit « ici ».';
            one.dispatchEvent(new Event('input', { bubbles: true }));
          }
          return state();
        }\
        """.formatted(FIELDS);
    private static final String READ = "form => { %s return state(); }".formatted(FIELDS);
    private static final String SEND =
            "form => form.requestSubmit(form.querySelector('button:not([type=button])') ?? undefined)";
    private static final String PRESSED = "press ";
    private static final int PATIENCE = 10_000;
    private static final String PLACE = "location.pathname + location.search";

    private final Visitor visitor;
    private final boolean scripts;
    private final List<String> wrong = new ArrayList<>();
    private String last = "";

    FormWalker(Visitor visitor, boolean scripts) {
        this.visitor = visitor;
        this.scripts = scripts;
        visitor.page().setDefaultTimeout(PATIENCE);
    }

    /** Where the form stood. */
    String last() {
        return last;
    }

    /** What was not as it should be. */
    List<String> wrong() {
        return wrong;
    }

    void walk(FormWalk walk, List<String> way) {
        try {
            go(walk, way);
        } catch (PlaywrightException stuck) {
            say(walk, "stopped at " + visitor.page().url() + ": " + stuck.getMessage());
        }
    }

    private void go(FormWalk walk, List<String> way) {
        way.forEach(this::step);
        Page page = visitor.page();
        Locator form = page.locator(walk.selector()).first();
        if (form.count() == 0) {
            say(walk, "is not on " + page.url());
        } else if (!scripts || form.getAttribute("data-upload") == null && form.getAttribute("data-sending") == null) {
            last = place();
            String typed = (String) form.evaluate(FILL);
            visitor.end();
            form.evaluate(SEND);
            page.waitForURL("**/sign-in?expired");
            visitor.signInAgain(walk.account());
            check(walk, typed);
        }
    }

    private void check(FormWalk walk, String typed) {
        Locator form = visitor.page().locator(walk.selector()).first();
        String note = String.join(" ", visitor.page().locator("[data-late]").allInnerTexts());
        if (!place().equals(last)) {
            say(walk, "came back to " + place() + " and not to " + last);
        } else if (!note.contains(typed.isEmpty() ? "n’est pas fait" : "Repris de ce que vous aviez tapé")) {
            say(walk, "says nothing: " + note);
        } else if (!typed.isEmpty() && !form.evaluate(READ).equals(typed)) {
            say(walk, "holds " + form.evaluate(READ) + " and not " + typed);
        } else if (walk.sent() && !scripts) {
            visitor.page().waitForResponse(one -> one.request().method().equals("POST"), () -> form.evaluate(SEND));
        }
    }

    private void step(String step) {
        Page page = visitor.page();
        if (step.startsWith(PRESSED)) {
            visitor.click(step.substring(PRESSED.length()));
            page.waitForLoadState();
        } else if (step.startsWith("/") || step.startsWith("http")) {
            visitor.go(step);
        } else if (step.startsWith("?")) {
            visitor.go(page.url().replaceFirst("[?#].*", "") + step);
        } else {
            String next = page.locator(step).first().getAttribute("href");
            visitor.go(next.startsWith("?") ? page.url().replaceFirst("[?#].*", "") + next : next);
        }
    }

    private String place() {
        return (String) visitor.page().evaluate(PLACE);
    }

    private void say(FormWalk walk, String what) {
        wrong.add((scripts ? "with scripts, " : "without a script, ") + walk.form() + " " + what);
    }
}
