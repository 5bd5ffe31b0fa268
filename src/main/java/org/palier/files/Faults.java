package org.palier.files;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import org.jspecify.annotations.Nullable;

/** Tells the faults of the MinIO client in the three words of {@link ObjectStore}. */
class Faults {

    /** One exchange with the store. */
    interface Exchange<T> {
        T run() throws MinioException;
    }

    /** What a store answers when the key that asks may not. */
    static final String DENIED = "AccessDenied";

    private Faults() {}

    static <T> T told(String key, Exchange<T> exchange) {
        try {
            return exchange.run();
        } catch (MinioException fault) {
            throw told(key, fault);
        } catch (StoreUnavailable told) {
            throw told;
        } catch (RuntimeException fault) { // because the client lets refused and cut connections surface unchecked
            throw told(key, fault);
        }
    }

    private static RuntimeException told(String key, Exception fault) {
        return switch (code(fault)) {
            case "NoSuchKey" -> new NothingKept(key, fault);
            case "PreconditionFailed" -> new KeyTaken(key, fault);
            default -> new StoreUnavailable(key, fault);
        };
    }

    static String code(@Nullable Throwable fault) {
        if (fault == null) {
            return "";
        }
        return fault instanceof ErrorResponseException answer
                ? answer.errorResponse().code()
                : code(fault.getCause());
    }
}
