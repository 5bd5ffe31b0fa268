package org.palier.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Has what the process stands on put its temporary files into the {@link RunFolder}, before it puts the first anywhere. */
public class TemporaryFiles implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Path data = Path.of(event.getEnvironment().getProperty("palier.data", "./data"));
        Path place = RunFolder.in(data).place("other");
        if (Files.isDirectory(place)) {
            System.setProperty("java.io.tmpdir", place.toString());
            ImageIO.setCacheDirectory(place.toFile()); // because it asks for the former place otherwise
        }
    }
}
