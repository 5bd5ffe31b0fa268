package org.palier.journey;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palier.membership.Actor;
import org.springframework.beans.BeanUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The fields that each route reads of a query or a form, as its method declares them. */
final class RightsFields {

    private RightsFields() {}

    /** By the route in the words of the table. */
    static Map<String, Set<String>> of(Collection<RequestMappingInfoHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(RightsFields::read)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, RightsFields::both));
    }

    private static Stream<Map.Entry<String, Set<String>>> read(Map.Entry<RequestMappingInfo, HandlerMethod> handler) {
        Method method = handler.getValue().getMethod();
        Set<String> fields = Arrays.stream(method.getParameters())
                .flatMap(RightsFields::names)
                .collect(Collectors.toCollection(TreeSet::new));
        return RightsRoutes.routes(handler.getKey()).map(route -> Map.entry(route, fields));
    }

    private static Stream<String> names(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (parameter.isAnnotationPresent(PathVariable.class)
                || parameter.isAnnotationPresent(RequestBody.class)
                || Map.class.isAssignableFrom(type)
                || MultipartFile.class.isAssignableFrom(type)
                || type == Actor.class) {
            return Stream.empty();
        }
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
        }
        RequestParam asked = parameter.getAnnotation(RequestParam.class);
        if (asked == null && !BeanUtils.isSimpleProperty(type)) {
            return Stream.empty();
        }
        return Stream.of(asked == null || asked.value().isEmpty() ? parameter.getName() : asked.value());
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
