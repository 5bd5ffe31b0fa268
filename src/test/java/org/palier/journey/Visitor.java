package org.palier.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;

/** One person at a browser. What they look at is checked at two widths for everybody who reads it otherwise. */
final class Visitor implements AutoCloseable {

    private static final int WIDE = 1280;
    private static final int PHONE = 360;
    private static final int NARROWEST = 320;
    private static final String STICKING_OUT = """
        document.documentElement.scrollWidth <= innerWidth ? '' : [...document.querySelectorAll('body *')]
            .filter(one => one.getBoundingClientRect().right > innerWidth)
            .map(one => one.outerHTML.slice(0, 80)).join('\\n')\
        """;
    private static final int PATIENCE = 60_000;

    private final String base;
    private final BrowserContext context;
    private final Page page;

    private Visitor(Browser browser, String base, boolean scripts) {
        this.base = base;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(WIDE, 900)
                .setLocale("fr-FR")
                .setJavaScriptEnabled(scripts));
        this.context.setDefaultTimeout(PATIENCE);
        this.page = context.newPage();
    }

    static Visitor signedIn(Browser browser, String base, String account, boolean scripts) {
        Visitor visitor = new Visitor(browser, base, scripts);
        return visitor.go("/sign-in").signInAgain(account);
    }

    Visitor signInAgain(String account) {
        page.fill("#username", account);
        page.fill("#password", "palier-demo-2026");
        page.click("main form button");
        assertThat(page.locator("header .who form")).isVisible();
        return this;
    }

    /** Signs in where a link of the page leads to beside it. */
    Visitor signInInAnotherTab(String account, String link) {
        Page tab = context.waitForPage(() -> click(link));
        tab.fill("#username", account);
        tab.fill("#password", "palier-demo-2026");
        tab.click("main form button");
        return this;
    }

    /** Ends the session: the browser still shows a cookie, the server knows it no more. */
    Visitor end() {
        String cookie = "palier";
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie));
        context.addCookies(List.of(new Cookie(cookie, "0123456789ABCDEF0123456789ABCDEF").setUrl(base)));
        return this;
    }

    Visitor offline(boolean offline) {
        context.setOffline(offline);
        return this;
    }

    Page page() {
        return page;
    }

    Visitor go(String path) {
        page.navigate(path.startsWith("http") ? path : base + path);
        return this;
    }

    Visitor sees(String selector, String words) {
        assertThat(page.locator(selector).first()).containsText(words);
        return this;
    }

    Visitor click(String selector) {
        page.locator(selector).first().click();
        return this;
    }

    Visitor write(String selector, String words) {
        page.locator(selector).first().fill(words);
        return this;
    }

    /** The descriptor of this level, within a form. */
    Visitor choose(String choices, int level) {
        page.locator(choices + " label").nth(level).click();
        return this;
    }

    /** Opens a folded part, whether it is folded or not. */
    Visitor unfold(String details) {
        Locator folded = page.locator(details).first();
        if (folded.getAttribute("open") == null) {
            folded.locator("> summary").click();
        }
        return this;
    }

    /** Nothing for axe at both widths, no sideways scroll at the narrowest, and a picture of each for people to judge. */
    Visitor look(String name) {
        for (int width : List.of(WIDE, PHONE)) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
            assertThat(new AxeBuilder(page).analyze().getViolations().stream().map(Visitor::said))
                    .as("axe on %s at %d pixels", name, width)
                    .isEmpty();
        }
        return fits(name);
    }

    /** No page is wider than the narrowest window; what sticks out is named. */
    Visitor fits(String name) {
        page.setViewportSize(NARROWEST, 900);
        assertThat((String) page.evaluate(STICKING_OUT))
                .as("wider than %d pixels: %s", NARROWEST, name)
                .isEmpty();
        page.setViewportSize(WIDE, 900);
        return this;
    }

    private static String said(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().get(0).getHtml();
    }

    @Override
    public void close() {
        context.close();
    }
}
