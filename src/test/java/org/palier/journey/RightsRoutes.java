package org.palier.journey;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The routes that the application has mapped, in the words of the table. */
final class RightsRoutes {

    private RightsRoutes() {}

    static Set<String> of(Collection<RequestMappingInfoHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RightsRoutes::routes)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<String> routes(RequestMappingInfo info) {
        String also = info.getHeadersCondition().getExpressions().stream()
                .map(header -> " " + header.getName())
                .findFirst()
                .orElseGet(() -> info.getConsumesCondition().getConsumableMediaTypes().stream()
                        .map(MediaType::toString)
                        .map(type -> " " + type)
                        .findFirst()
                        .orElse(""));
        Stream<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? Stream.of("ANY")
                : info.getMethodsCondition().getMethods().stream().map(Enum::name);
        return methods.flatMap(
                method -> info.getPatternValues().stream().map(pattern -> method + " " + pattern + also));
    }
}
