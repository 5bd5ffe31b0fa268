package org.palier;

import org.palier.shared.TemporaryFiles;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Carries a structure from its proof documents to the level that its board adopts. */
@SpringBootApplication
public class Palier {

    public static void main(String[] args) {
        var palier = new SpringApplication(Palier.class);
        palier.addListeners(new TemporaryFiles());
        palier.run(args);
    }
}
