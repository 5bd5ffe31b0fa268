package org.palier.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.demo.SampleDocuments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Each way of bringing a file to Palier, in a browser, on a wide screen and on a phone. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@DirtiesContext
class CaptureTests {

    private static final String NOTE_BARS = """
            window.bars = new Set();
            new MutationObserver(() => document.querySelectorAll("form li progress")
                .forEach((bar) => bars.add(bar.closest("li").querySelector("span").textContent)))
                .observe(document.body, { childList: true, subtree: true });
            """;

    private static final String DROP = """
            ([selector, files]) => {
              const carried = new DataTransfer();
              for (const { name, type, bytes } of files) {
                const content = Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0));
                carried.items.add(new File([content], name, { type }));
              }
              document.querySelector(selector)
                .dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
            }
            """;

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        String data = "./target/data/capture-" + UUID.randomUUID();
        settings.add("palier.data", () -> data);
    }

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void depositsSeveralChosenFiles(int width) {
        try (Visitor staff = at("/documents", width)) {
            staff.page().locator("form[data-upload] input[name=file]").setInputFiles(files());
            staff.click("form[data-upload] button:not([type=button])");
            seesTheirFates(staff);
            staff.look("deposer-choix-" + width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void depositsSeveralDroppedFiles(int width) {
        try (Visitor staff = at("/documents", width)) {
            drop(staff.page(), files());
            seesTheirFates(staff);
            staff.look("deposer-glisser-" + width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void depositsWhereThingsToDoAreListed(int width) {
        try (Visitor staff = at("/", width)) {
            drop(staff.page(), booklet());
            staff.sees("main h1", "Livret");
        }
    }

    /** Two are kept and one is refused in words of its own; each had a bar of its own. */
    private static void seesTheirFates(Visitor staff) {
        assertThat(staff.page().locator("form[data-upload] li")).hasCount(3);
        assertThat(staff.page().locator("form[data-upload] li .tag.done")).hasCount(2);
        staff.sees("form[data-upload] li .tag.stop", "Palier ne prend pas les fichiers de cette sorte");
        assertThat(staff.page().evaluate("[...bars]"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(3);
    }

    private static void drop(Page page, FilePayload... files) {
        List<Object> carried = new ArrayList<>();
        for (FilePayload file : files) {
            carried.add(Map.of(
                    "name",
                    file.name,
                    "type",
                    file.mimeType,
                    "bytes",
                    Base64.getEncoder().encodeToString(file.buffer)));
        }
        page.evaluate(DROP, List.of("form[data-upload]", carried));
    }

    private static FilePayload[] files() {
        return new FilePayload[] {
            booklet(), new FilePayload("outil.exe", "application/x-msdownload", new byte[] {'M', 'Z', 0}), booklet()
        };
    }

    private static FilePayload booklet() {
        String name = "Livret " + UUID.randomUUID();
        return new FilePayload(
                name + ".pdf", "application/pdf", SampleDocuments.pdf(name, List.of("Un point est fait avec chacun.")));
    }

    private Visitor at(String path, int width) {
        Visitor staff = Visitor.signedIn(chromium.browser(), "http://127.0.0.1:" + port, "staff@s01.demo", true);
        staff.page().setViewportSize(width, 900);
        staff.go(path).page().evaluate(NOTE_BARS);
        return staff;
    }
}
