#!/bin/bash
# slurm.sh FOLDER COUNT: audits the COUNT deployments of FOLDER as one Slurm job array, on a cluster
# of one node that lives in a temporary folder for as long as this takes.
set -euo pipefail
fleet=$1 count=$2
state=$(mktemp -d /tmp/slurm.XXXXXX)
chmod 755 "$state"
daemons=()
stop() {
    for daemon in "${daemons[@]}"; do
        kill "$daemon" 2>/dev/null || :
    done
    wait
    rm -rf "$state"
}
trap stop EXIT

host=$(hostname -s)
mkdir "$state"/{munge,controller,node}
chmod 700 "$state/munge"
head -c 1024 /dev/urandom > "$state/munge/key"
chmod 600 "$state/munge/key"
munged --foreground --force --key-file="$state/munge/key" --socket="$state/socket" \
    --pid-file="$state/munge/pid" --log-file="$state/munge/log" --seed-file="$state/munge/seed" \
    2>"$state/munged.log" &
daemons+=($!)

cat > "$state/slurm.conf" <<CONF
ClusterName=bench
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$state/socket
CredType=cred/munge
SlurmctldPort=16817
SlurmdPort=16818
StateSaveLocation=$state/controller
SlurmdSpoolDir=$state/node
SlurmctldPidFile=$state/slurmctld.pid
SlurmdPidFile=$state/slurmd.pid
SlurmctldLogFile=$state/slurmctld.log
SlurmdLogFile=$state/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
ReturnToService=2
SchedulerParameters=batch_sched_delay=0,sched_min_interval=100000
MaxArraySize=$((count + 1))
MaxJobCount=$((count + 1000))
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=bench Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$state/slurm.conf
until [ -S "$state/socket" ]; do sleep 0.1; done
slurmctld -D 2>"$state/slurmctld.err" &
daemons+=($!)
slurmd -D 2>"$state/slurmd.err" &
daemons+=($!)
for ((left = 60; left > 0; --left)); do
    case $(sinfo --noheader --format %T 2>/dev/null || :) in
        idle*) break ;;
    esac
    sleep 0.5
done
[ "$left" -gt 0 ] || {
    echo 'slurm.sh: the node did not come up' >&2
    tail -n 20 "$state"/*.log "$state"/*.err >&2
    exit 1
}

cd "$fleet"
cat > "$state/job.sh" <<'JOB'
#!/bin/sh
exec ./audit.sh "$(printf 'site%03d' "$SLURM_ARRAY_TASK_ID")" slurm
JOB
sbatch --quiet --wait --array="1-$count" --output="$state/job-%a.out" --chdir="$fleet" \
    "$state/job.sh" || {
    cat "$state"/job-*.out >&2
    exit 1
}
