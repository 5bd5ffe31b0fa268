/** The page shell, the language, and how a refusal reaches the person or the program that asked. */
@NamedInterface("web")
@NullMarked
package org.palier.shared.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
