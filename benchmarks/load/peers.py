# Peers on the very splits that our kernels were judged on: XGBoost and scikit-learn's random forest, with the settings of GADBench (100
# trees, depth 6, rate 0.3, positives weighted by the share of negatives), on one thread.
# usage: peers.py FOLDER NAME=LEARNER:FEATURES[:TREES]...    (LEARNER: xgb or rf; FEATURES: FOLDER/FEATURES.npy, a row a case)
# FOLDER/labels.npy is true for what is sought; train.npy and test.npy have a row a split, true where a case belongs to it.
import os
os.environ['OMP_NUM_THREADS'] = '1'
import resource
import sys
import time
import warnings

import numpy
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import average_precision_score, roc_auc_score
import xgboost

warnings.filterwarnings('ignore')


def learner(kind, trees, seed):
    if kind == 'xgb':
        return xgboost.XGBClassifier(
            n_estimators=trees, max_depth=6, learning_rate=0.3, tree_method='hist', n_jobs=1, random_state=seed, verbosity=0)
    if kind == 'rf':
        return RandomForestClassifier(n_estimators=trees, n_jobs=1, random_state=seed)
    raise SystemExit(f'There is no learner {kind}.')


def recall_at_k(labels, scores):
    count = int(labels.sum())
    return labels[numpy.argsort(-scores, kind='stable')[:count]].sum() / count


def judge(folder, name, kind, features, trees=100):
    def load(array):
        return numpy.load(os.path.join(folder, array + '.npy'))

    values, labels, trains, tests = load(features), load('labels').astype(int), load('train'), load('test')
    figures = []
    for split, (train, test) in enumerate(zip(trains, tests)):
        sought = labels[train]
        weights = numpy.where(sought == 1, (sought == 0).sum() / sought.sum(), 1.0)
        model = learner(kind, int(trees), 3407 + 10 * split)
        begin = time.perf_counter()
        model.fit(values[train], sought, sample_weight=weights)
        seconds = time.perf_counter() - begin
        scores, truth = model.predict_proba(values[test])[:, 1], labels[test]
        figures.append((roc_auc_score(truth, scores), average_precision_score(truth, scores), recall_at_k(truth, scores), seconds))
    figures = numpy.array(figures)
    for figure, mean, deviation in zip(('auroc', 'auprc', 'reck'), figures.mean(0), figures.std(0)):
        print(f'{name} {figure} {mean:.6f}')
        print(f'{name} {figure}_sd {deviation:.6f}')
    print(f'{name} seconds {figures[:, 3].mean():.6f} s')
    print(f'{name} rss_mb {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.1f} MB', flush=True)


# Each in a process of its own, so that the memory is its own.
for model in sys.argv[2:]:
    title, how = model.split('=')
    if os.fork() == 0:
        judge(sys.argv[1], title, *how.split(':'))
        os._exit(0)
    if os.wait()[1] != 0:
        raise SystemExit(f'{title} failed.')
