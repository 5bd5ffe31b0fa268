package org.palier.membership.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Set;
import org.palier.membership.Actor;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/** Describes the API: bearer tokens, ids as strings, and no parameter for who acts, which the token tells. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI palierApi() {
        SecurityScheme bearer =
                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
        return new OpenAPI()
                .info(new Info()
                        .title("Palier")
                        .version("1")
                        .description("From proof documents to a level that the board adopts."
                                + " Every refusal is a problem+json with its code.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components().addSecuritySchemes(TOKEN, bearer))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    /** An id is a string whatever its class; what stands for no parameter, as who acts, is handed in as null. */
    @Bean
    ParameterCustomizer idsAreStrings() {
        return (parameter, method) -> {
            if (parameter != null
                    && "path".equals(parameter.getIn())
                    && !method.getParameterType().isPrimitive()) {
                parameter.schema(new StringSchema());
            }
            return parameter;
        };
    }

    /** Rooms give the same names to what they answer: a record inside a class is named with it, or one stood for both. */
    @Bean
    ModelResolver schemaNames(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new NamedWithTheirOutside()).openapi31(true);
    }

    @Bean
    OpenApiCustomizer refusalsAreProblems() {
        return api -> {
            api.schema(PROBLEM, problem());
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().setDefault(refused()));
        };
    }

    private static ApiResponse refused() {
        return new ApiResponse()
                .description("Refused: what happened and what to do.")
                .content(new Content()
                        .addMediaType(
                                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new io.swagger.v3.oas.models.media.MediaType()
                                        .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description(
                        "A refusal (RFC 9457); some carry more, for instance the state and what is possible in it.")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty(
                        "code", new StringSchema().description("The refusal's own name, the same in every language."))
                .addProperty("field", new StringSchema().description("The field that it is about, if any."));
    }

    private static final class NamedWithTheirOutside extends TypeNameResolver {

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            Class<?> outside = type.getEnclosingClass();
            String name = super.nameForClass(type, options);
            return outside == null ? name : outside.getSimpleName() + name;
        }
    }
}
