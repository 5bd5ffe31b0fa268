package org.palier.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.palier.shared.Refusal;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** Declines, where files are taken, a body that is no form with files; the framework would call it an accident. */
@Configuration(proxyBeanMethods = false)
class OnlyForms implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && takesFiles(method) && isNoForm(request)) {
            throw Refusal.of(Refusal.Kind.UNSUPPORTED, "shared.refusal.media-type");
        }
        return true;
    }

    private static boolean isNoForm(HttpServletRequest request) {
        return WebUtils.getNativeRequest(request, MultipartRequest.class) == null;
    }

    private static boolean takesFiles(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(MultipartRequest.class::isAssignableFrom);
    }
}
