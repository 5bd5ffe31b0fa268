package org.palier.evidence.uploads;

import static me.desair.tus.server.HttpMethod.HEAD;
import static me.desair.tus.server.HttpMethod.PATCH;
import static me.desair.tus.server.HttpMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import me.desair.tus.server.HttpHeader;
import me.desair.tus.server.HttpMethod;
import me.desair.tus.server.TusExtension;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.upload.UploadStorageService;
import me.desair.tus.server.util.TusServletRequest;
import me.desair.tus.server.util.TusServletResponse;
import me.desair.tus.server.util.Utils;
import org.palier.evidence.Documents;
import org.palier.evidence.EvidenceRefusals;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Component;

/** Refuses at the announcement what no document may be, and makes a document of an upload that is whole. */
@Component
class HandingOver implements TusExtension {

    static final String DOCUMENT = "Palier-Document";
    static final String DUPLICATE = "Palier-Duplicate";
    static final String DIFFERS = "Palier-Differs";

    private final Documents documents;
    private final Staging staging;

    HandingOver(Documents documents, Staging staging) {
        this.documents = documents;
        this.staging = staging;
    }

    @Override
    public String getName() {
        return "palier";
    }

    @Override
    public Collection<HttpMethod> getMinimalSupportedHttpMethods() {
        return EnumSet.of(POST, HEAD, PATCH);
    }

    @Override
    public void validate(HttpMethod method, HttpServletRequest request, UploadStorageService storage, String owner) {
        if (method != POST) {
            return;
        }
        var length = Utils.getLongHeader(request, HttpHeader.UPLOAD_LENGTH);
        if (length == null || length < 0) {
            throw UploadRefusals.unannounced();
        }
        if (length == 0) {
            throw EvidenceRefusals.empty();
        }
        var announced = new UploadInfo();
        announced.setEncodedMetadata(request.getHeader(HttpHeader.UPLOAD_METADATA));
        Announced.in(announced).check(actor(request), documents);
    }

    @Override
    public void process(
            HttpMethod method,
            TusServletRequest request,
            TusServletResponse response,
            UploadStorageService storage,
            String owner)
            throws IOException, TusException {
        if (method != HEAD && method != PATCH) {
            return;
        }
        var upload = staging.getUploadInfo(request.getRequestURI(), owner);
        if (upload == null || upload.isUploadInProgress()) {
            return;
        }
        var outcome = staging.outcome(upload);
        if (outcome.isPresent()) {
            tell(outcome.get(), response);
        } else if (method == PATCH) {
            tell(handOver(actor(request), upload), response);
        }
    }

    @Override
    public void handleError(
            HttpMethod method,
            TusServletRequest request,
            TusServletResponse response,
            UploadStorageService storage,
            String owner) {
        // the upload is not whole then
    }

    /** What is declined for good leaves nothing; what cannot be done now is done when the client asks again. */
    private Outcome handOver(Actor by, UploadInfo upload) throws IOException, TusException {
        try (var content = staging.getUploadedBytes(upload.getId())) {
            var outcome = Outcome.of(Announced.in(upload).handOver(by, documents, content));
            staging.conclude(upload, outcome);
            return outcome;
        } catch (Refusal refusal) {
            if (!refusal.isOurs()) {
                staging.terminateUpload(upload);
            }
            throw refusal;
        }
    }

    private static void tell(Outcome outcome, TusServletResponse response) {
        response.setHeader(DOCUMENT, outcome.document());
        if (outcome.duplicate()) {
            response.setHeader(DUPLICATE, "true");
        }
        if (outcome.differs()) {
            response.setHeader(DIFFERS, "true");
        }
    }

    private static Actor actor(HttpServletRequest request) {
        return (Actor) Objects.requireNonNull(request.getAttribute(UploadResource.ACTOR));
    }
}
