package org.palier.evidence.web;

import java.util.Locale;
import org.palier.evidence.Receipt;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the page that tells what became of a deposit; what was said and does not hold is asked about there. */
final class Told {

    private Told() {}

    static String address(Receipt receipt) {
        var page = UriComponentsBuilder.fromPath("/documents/{id}");
        page.queryParam(receipt.duplicate() ? "duplicate" : "received");
        if (receipt.healed()) {
            page.queryParam("healed");
        }
        receipt.differs()
                .forEach(one -> page.queryParam("said-" + one.field().name().toLowerCase(Locale.ROOT), one.said()));
        return page.encode().buildAndExpand(receipt.version().document()).toUriString();
    }
}
