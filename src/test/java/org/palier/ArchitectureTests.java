package org.palier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.File;
import java.time.Clock;
import org.apache.pdfbox.io.IOUtils;
import org.junit.jupiter.api.Test;
import org.palier.evidence.archives.Surveyor;
import org.palier.shared.RunFolder;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** What the compiler does not hold us to. */
class ArchitectureTests {

    private static final JavaClasses PALIER =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.palier");

    @Test
    void onlyTheWorkflowKnowsTheEngine() {
        knownTo("workflow", "org.flowable..");
    }

    @Test
    void onlyTheSearchKnowsTheIndex() {
        knownTo("search", "org.hibernate.search..", "org.apache.lucene..");
    }

    @Test
    void onlyTheFilesKnowTheStore() {
        knownTo("files", "io.minio..", "org.gaul..", "org.jclouds..", "okhttp3..");
    }

    @Test
    void onlyTheEvidenceKnowsTheParser() {
        knownTo("evidence", "org.apache.tika..");
    }

    @Test
    void controllersKeepToThemselves() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .check(PALIER);
    }

    @Test
    void repositoriesKeepToTheirRoom() {
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .check(PALIER);
    }

    @Test
    void nothingIsInjectedIntoAField() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(PALIER);
    }

    /** Because only what lies in the folder of the run is removed after a kill. */
    @Test
    void nobodyMakesTemporaryFilesButTheRunFolder() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(RunFolder.class, Surveyor.class)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a temporary file is made",
                        call -> call.getName().startsWith("createTemp")
                                && call.getTargetOwner().getName().startsWith("java.")))
                .orShould()
                .callMethod(File.class, "deleteOnExit")
                .check(PALIER);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.palier.evidence.parser")
                .should()
                .callMethod(IOUtils.class, "createTempFileOnlyStreamCache")
                .check(PALIER);
    }

    @Test
    void nobodyReadsAnotherClockThanTheOneTheyAreGiven() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.palier.shared")
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe("the time is read from the machine", this::readsTheMachine))
                .check(PALIER);
    }

    private boolean readsTheMachine(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean withoutAClock =
                call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return (call.getName().equals("now") && owner.startsWith("java.time.") && withoutAClock)
                || (owner.equals(Clock.class.getName()) && call.getName().startsWith("system"))
                || (owner.equals(System.class.getName()) && call.getName().equals("currentTimeMillis"));
    }

    /** The engine's own interface still speaks in them. */
    @Test
    void nobodyButTheWorkflowUsesTheOldDates() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.palier.workflow..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar)|java\\.sql\\.(Date|Timestamp)")
                .check(PALIER);
    }

    private static void knownTo(String room, String... packages) {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.palier." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(PALIER);
    }
}
