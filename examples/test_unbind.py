"""What an integrator's test looks like: unbind, meet a refusal, read why."""

from sim_nvr import recorder  # noqa: F401  the fixture


def test_the_owner_unbinds_and_nobody_twice(recorder):  # noqa: F811
    assert recorder.unbind("wrong") == {"ok": False, "code": "password-wrong", "attemptsLeft": 6}
    assert recorder.unbind("unbind4x") == {"ok": True}
    recorder.wait_for(binding="not-bound")
    assert recorder.audit()["unbinds"]["committed"] == 1
    assert recorder.unbind("unbind4x")["code"] == "not-bound"
    assert recorder.journal()["lastRefusal"]["outcome"] == "not-bound"
