package org.palier.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.demo.SampleDocuments;
import org.palier.evidence.uploads.DroppingLink;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each way of bringing a file to Palier, in a browser, on a wide screen and on a phone. */
@InBrowser
class CaptureTests {

    private static final String NOTE_BARS = """
            window.bars = new Set();
            new MutationObserver(() => document.querySelectorAll("form li progress")
                .forEach((bar) => bars.add(bar.closest("li").querySelector("span").textContent)))
                .observe(document.body, { childList: true, subtree: true });
            """;

    private static final String NOTE_WORDS = """
            window.heard = new Set();
            new MutationObserver(() => document.querySelectorAll("form li small").forEach((word) => heard.add(word.textContent)))
                .observe(document.body, { childList: true, subtree: true, characterData: true });
            """;

    private static final String PASTE = """
            (bytes) => {
              const carried = new DataTransfer();
              const content = Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0));
              carried.items.add(new File([content], "image.png", { type: "image/png" }));
              document.body.dispatchEvent(
                new ClipboardEvent("paste", { clipboardData: carried, bubbles: true, cancelable: true }));
            }
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

    @LocalServerPort
    private int port;

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

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void provesWithAFileDroppedAtItsCriterionOverALineThatKeepsDropping(int width) throws Exception {
        String dossier = Api.as(port, "staff@s01.demo", "palier-demo-2026")
                .get("/api/dossiers?structure=s01&theme=INS")
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        try (DroppingLink line = new DroppingLink(port, 400_000);
                Visitor staff = at(line.url(), "/dossiers/" + dossier, width)) {
            byte[] heavy = new byte[1_500_000];
            new Random().nextBytes(heavy);
            byte[] bytes = ByteBuffer.allocate(1_600_000)
                    .put(booklet().buffer)
                    .put(heavy)
                    .array();
            FilePayload file = new FilePayload("livret " + width + ".pdf", "application/pdf", bytes);
            drop(staff.page(), "#INS-01 h3", file);
            assertThat(staff.page().locator("#file-INS-01 select[name=type]")).isFocused();
            staff.page().locator("#file-INS-01 select[name=type]").selectOption("LIVRET_ACCUEIL");
            staff.click("#file-INS-01 button:not([type=button])").sees("#proofs-INS-01", "livret " + width + ".pdf");
            assertThat(staff.page().locator("#file-INS-01 li")).hasCount(0);
            assertThat(line.drops()).isGreaterThan(1);
            drop(
                    staff.page(),
                    "#INS-01 h3",
                    new FilePayload("page.html", "text/html", "<p>".getBytes(StandardCharsets.UTF_8)));
            staff.click("#file-INS-01 button:not([type=button])")
                    .sees("#file-INS-01 li .tag.stop", "Palier ne prend pas les fichiers de cette sorte")
                    .look("preuve-deposee-" + width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void depositsAPastedScreenshotUnderTheMoment(int width) throws Exception {
        try (Visitor staff = at("/documents", width)) {
            staff.page().evaluate(PASTE, Base64.getEncoder().encodeToString(picture()));
            assertThat(staff.page().locator("form[data-upload] li a"))
                    .hasText(Pattern.compile("capture-\\d{4}-\\d\\d-\\d\\d-\\d{6}\\.png"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void depositsAPhotoFromTheCamera(int width) throws Exception {
        try (Visitor staff = at("/documents", width)) {
            assertThat(staff.page().locator("input[capture]")).hasAttribute("accept", "image/*");
            FileChooser chooser = staff.page().waitForFileChooser(() -> staff.click("button[data-photo]"));
            chooser.setFiles(new FilePayload("image.png", "image/png", picture()));
            assertThat(staff.page().locator("form[data-upload] li .tag.done")).hasCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void goesOnByItselfOverALineThatKeepsDropping(int width) throws Exception {
        byte[] bytes = new byte[2_500_000];
        new Random().nextBytes(bytes);
        try (DroppingLink line = new DroppingLink(port, 400_000);
                Visitor staff = at(line.url(), "/documents", width)) {
            staff.page().evaluate(NOTE_WORDS);
            drop(staff.page(), new FilePayload("photos.pdf", "application/pdf", bytes));
            staff.sees("form[data-upload] li .tag.done", "Déposé");
            assertThat(line.drops()).isGreaterThan(3);
            assertThat(staff.page().evaluate("[...heard].join()").toString()).contains("Coupure : reprise…");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void bringsPhotosTogetherInTheOrderChosenByKeyboard(int width) throws Exception {
        try (Visitor staff = at("/documents", width)) {
            staff.page().locator("form[data-upload] input[name=file]").setInputFiles(new FilePayload[] {
                new FilePayload("porte.png", "image/png", picture()),
                new FilePayload("affiche.png", "image/png", picture())
            });
            staff.click("form[data-upload] button:not([type=button])").click("[data-photos]");
            staff.sees("ol.proofs li", "porte.png").look("reunir-photos-" + width);
            staff.page().locator("button[name=down]").first().press("Enter");
            staff.sees("ol.proofs li", "affiche.png");
            assertThat(staff.page().locator("ol.proofs li:nth-child(2) button[name=up]"))
                    .isFocused();
            staff.write("#title", "Visite " + width).click("#together").sees("main h1", "Visite " + width);
            assertThat(staff.page().locator("dl.facts")).containsText("Visite " + width + ".pdf");
        }
    }

    @Test
    void warnsWhoLeavesWhileSomethingIsSent() {
        try (Visitor staff = at("/documents", 1280)) {
            staff.page().route("**/uploads/*", held -> {});
            staff.page().locator("form[data-upload] input[name=file]").setInputFiles(files());
            staff.page()
                    .waitForRequest("**/uploads/*", () -> staff.click("form[data-upload] button:not([type=button])"));
            List<String> asked = new ArrayList<>();
            staff.page().onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.accept();
            });
            staff.page().waitForClose(() -> staff.page().close(new Page.CloseOptions().setRunBeforeUnload(true)));
            assertThat(asked).containsExactly("beforeunload");
        }
    }

    @Test
    void depositsWithoutAScript() {
        try (Visitor staff = Visitor.signedIn(Chromium.browser(), base(), "staff@s01.demo", false)) {
            staff.go("/documents");
            assertThat(staff.page().locator("button[data-photo]")).isHidden();
            staff.page().locator("form[data-upload] input[name=file]").setInputFiles(booklet());
            staff.click("form[data-upload] button:not([type=button])").sees("main h1", "Livret");
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
        drop(page, "form[data-upload]", files);
    }

    private static void drop(Page page, String where, FilePayload... files) {
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
        page.evaluate(DROP, List.of(where, carried));
    }

    /** A picture unlike any other. */
    private static byte[] picture() throws IOException {
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Random random = new Random();
        for (int x = 0; x < 64; x++) {
            picture.setRGB(x, 20, random.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
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
        return at(base(), path, width);
    }

    private static Visitor at(String base, String path, int width) {
        Visitor staff = Visitor.signedIn(Chromium.browser(), base, "staff@s01.demo", true);
        staff.page().setViewportSize(width, 900);
        staff.go(path).page().evaluate(NOTE_BARS);
        return staff;
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
