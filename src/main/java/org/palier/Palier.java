package org.palier;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Carries a structure from its proof documents to the level that its board adopts. */
@SpringBootApplication
public class Palier {

    public static void main(String[] args) {
        SpringApplication.run(Palier.class, args);
    }
}
