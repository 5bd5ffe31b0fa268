package org.palier.workflow;

import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.palier.evidence.Intake;
import org.springframework.stereotype.Component;

/** Says what became of a version, in the one transaction in which its process also goes on to draw it. */
@Component
class IntakeConclusion implements JavaDelegate {

    private final Intake intake;

    IntakeConclusion(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution at) {
        IntakeStep.Version version = IntakeStep.Version.in(at.getVariables());
        String outcome = String.valueOf(at.getVariable(Variables.OUTCOME));
        intake.conclude(version.document(), version.number(), Intake.Outcome.valueOf(outcome));
    }
}
