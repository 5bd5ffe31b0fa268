package org.palier.shared.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.Parameters;
import org.jspecify.annotations.Nullable;

/** A request whose body has been read before it came to a thread; for everybody behind, a request as any other. */
final class ReadBody extends HttpServletRequestWrapper {

    private final byte[] body;
    private @Nullable Map<String, String[]> parameters;

    ReadBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** That it was dispatched a second time is nobody's business: filters would take it for the end of another request. */
    @Override
    public DispatcherType getDispatcherType() {
        DispatcherType type = super.getDispatcherType();
        return type == DispatcherType.ASYNC ? DispatcherType.REQUEST : type;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new ReadStream(body);
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), charset()));
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> read = parameters;
        if (read == null) {
            read = isForm() ? withForm(super.getParameterMap()) : super.getParameterMap();
            parameters = read;
        }
        return read;
    }

    private Map<String, String[]> withForm(Map<String, String[]> query) {
        Parameters form = new Parameters();
        form.setCharset(charset());
        form.processParameters(body.clone(), 0, body.length);
        Map<String, String[]> all = new LinkedHashMap<>(query);
        Collections.list(form.getParameterNames()).forEach(name -> {
            List<String> values = new ArrayList<>(List.of(query.getOrDefault(name, new String[0])));
            values.addAll(List.of(form.getParameterValues(name)));
            all.put(name, values.toArray(String[]::new));
        });
        return Collections.unmodifiableMap(all);
    }

    private boolean isForm() {
        return "POST".equals(getMethod())
                && String.valueOf(getContentType()).startsWith("application/x-www-form-urlencoded");
    }

    private Charset charset() {
        String said = getCharacterEncoding();
        return said == null ? StandardCharsets.UTF_8 : Charset.forName(said);
    }
}
